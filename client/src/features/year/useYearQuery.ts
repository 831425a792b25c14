import { useSearchParams } from 'react-router';

/** What part of which year is shown; it stands in the address, so that it can be sent to somebody and gone back to. */
export function useYearQuery() {
  const [search, setSearch] = useSearchParams();
  const number = (name: string) => {
    const value = Number(search.get(name) ?? '');
    return search.get(name) && Number.isInteger(value) ? value : undefined;
  };
  const set = (changes: Record<string, string | number | null | undefined>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === undefined || value === '') after.delete(name);
          else after.set(name, String(value));
        }
        return after;
      },
      { replace: true },
    );
  return {
    year: number('year'),
    regionId: search.get('region') ?? undefined,
    functionId: search.get('function') ?? undefined,
    view: search.get('view'),
    number,
    set,
  };
}

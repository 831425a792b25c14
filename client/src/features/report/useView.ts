import { useSearchParams } from 'react-router';

/** The parts of a session's report, in the order in which an organiser works through them. */
export const views = [
  'halls',
  'people',
  'conflicts',
  'objections',
  'attenders',
  'signed',
  'versions',
  'history',
] as const;
export type View = (typeof views)[number];

export interface Place {
  view: View;
  /** A hall's id, `own`, or null for all. */
  hall: string | null;
  filter: string | null;
  /** Whose line is open. */
  person: string | null;
}

export interface ViewState extends Place {
  /** Goes to another part; what is not named stays. A person who is opened can be closed by going back. */
  go: (to: Partial<Place>) => void;
}

/** Where in the report the reader is, kept in the address so that it can be linked to and gone back to. */
export function useView(): ViewState {
  const [search, setSearch] = useSearchParams();
  const view = views.find((each) => each === search.get('view')) ?? 'halls';
  const go = (to: Partial<Place>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(to)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: !to.person && !to.view });
  };
  return { view, hall: search.get('hall'), filter: search.get('filter'), person: search.get('person'), go };
}

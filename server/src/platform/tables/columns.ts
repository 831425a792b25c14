import { fail } from '../errors.ts';
import type { ParsedTable } from './table.ts';

export interface WantedColumn {
  /** Titles it may have, in any language; compared without case, spaces and punctuation. The first is shown in errors. */
  titles: string[];
  required?: boolean;
}

export interface NamedRow<K extends string> {
  row: number;
  /** Empty where the file has no such column or the cell is empty. */
  values: Record<K, string>;
}

/** Finds columns by their titles and gives every row's values by name. Throws `table.noColumn` for a required one. */
export function namedRows<K extends string>(table: ParsedTable, wanted: Record<K, WantedColumn>): NamedRow<K>[] {
  const titles = table.header.map(plain);
  const at = {} as Record<K, number>;
  for (const key of Object.keys(wanted) as K[]) {
    const accepted = new Set(wanted[key].titles.map(plain));
    at[key] = titles.findIndex((title) => accepted.has(title));
    if (at[key] < 0 && wanted[key].required)
      fail('table.noColumn', { params: { column: wanted[key].titles[0] ?? key } });
  }
  const keys = Object.keys(at) as K[];
  return table.rows.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(keys.map((key) => [key, cells[at[key]] ?? ''])) as Record<K, string>,
  }));
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

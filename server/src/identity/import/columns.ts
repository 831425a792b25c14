import { titlesOf } from '@minber/shared/identity/columns';
import { type ImportField, importFields } from '@minber/shared/identity/import';
import { foldText } from '@minber/shared/identity/names';
import { fail, type ParsedTable } from '../../platform/index.ts';

export interface NamedTable {
  columns: { header: string; field: ImportField | null }[];
  rows: { row: number; cells: Partial<Record<ImportField, string>> }[];
}

const known = new Map(
  importFields.flatMap((field) => titlesOf(field).map((title) => [foldText(title), field] as const)),
);

/** Finds the columns by their titles in any of our languages. Throws `table.noColumn` without surname and given name. */
export function nameColumns(table: ParsedTable): NamedTable {
  const taken = new Set<ImportField>();
  const columns = table.header.map((header) => {
    const field = known.get(foldText(header)) ?? null;
    if (!field || taken.has(field)) return { header, field: null };
    taken.add(field);
    return { header, field };
  });
  for (const field of ['surname', 'givenName'] as const) {
    if (!taken.has(field)) fail('table.noColumn', { params: { column: titlesOf(field)[1] ?? field } });
  }
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(columns.flatMap(({ field }, at) => (field && cells[at] ? [[field, cells[at]]] : []))),
  }));
  return { columns, rows };
}

import type { Principal } from '@minber/shared/access/principal';
import type { Language } from '@minber/shared/platform/text';
import { audit, type FileAnswer, type Sheet } from '../../platform/index.ts';
import { fileOf, type Writer, writerIn } from './table.ts';

interface Asker {
  principal: Principal;
  language: Language;
  query: { format: 'csv' | 'xlsx' };
}

/** A view as a file; that it was taken away stands in the audit log. */
export async function exportView<V extends { year: number }>(
  { principal, language, query: { format } }: Asker,
  name: string,
  view: V,
  sheet: (writer: Writer, view: V) => Sheet,
  on?: { kind: string; id: string },
): Promise<FileAnswer> {
  await audit({
    principal,
    action: 'year:export',
    ...(on ? { on } : {}),
    details: { view: name, year: view.year, format },
  });
  return fileOf(`minber-${name}-${view.year}`, sheet(writerIn(language), view), { format, language });
}

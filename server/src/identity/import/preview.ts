import type { ImportPreview } from '@minber/shared/identity/import';
import type { Id } from '@minber/shared/platform/ids';
import { audit, type Call, clock, fail, limits, newId, parseTable } from '../../platform/index.ts';
import { knownPlaces } from '../places.ts';
import { readPlaceNames } from './cells.ts';
import { nameColumns } from './columns.ts';
import { type ImportDoc, ImportModel, viewImport } from './model.ts';
import { planRows } from './plan.ts';

const rowsAtMost = 5000;
const keptMs = 24 * 3_600_000;

/** Reads an uploaded list and keeps what it would do, for a day. No person is written. */
export async function previewImport(
  call: Pick<Call, 'principal' | 'personId' | 'upload' | 'uploadName'>,
): Promise<ImportPreview> {
  await limits.hit('import', call.personId, { points: 60, seconds: 3600 });
  const table = await parseTable(call.upload);
  if (table.rows.length > rowsAtMost)
    fail('import.tooMany', { params: { rows: table.rows.length, limit: rowsAtMost } });
  const { columns, rows } = nameColumns(table);
  const planned = await planRows(call.principal, rows, await readPlaceNames(knownPlaces()));
  const found: ImportDoc = {
    _id: newId(),
    ownerId: call.personId,
    fileName: call.uploadName || 'import',
    state: 'preview',
    format: { kind: table.encoding === 'xlsx' ? 'xlsx' : 'csv', encoding: table.encoding },
    columns,
    rows: planned,
    jobId: null,
    expiresAt: clock.now() + keptMs,
  };
  await ImportModel.create(found);
  const preview = viewImport(found);
  await audit({
    principal: call.principal,
    action: 'import.preview',
    on: { kind: 'import', id: found._id },
    details: preview.counts,
  });
  return preview;
}

/** An import that has not expired; throws `import.expired`. */
export async function loadImport(importId: Id): Promise<ImportDoc> {
  return (
    (await ImportModel.findOne({ _id: importId, expiresAt: { $gt: clock.now() } }).lean<ImportDoc>()) ??
    fail('import.expired')
  );
}

export async function sweepImports(): Promise<void> {
  await ImportModel.deleteMany({ expiresAt: { $lte: clock.now() } });
}

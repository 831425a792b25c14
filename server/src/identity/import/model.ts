import type { ImportField, ImportPreview, ImportRow } from '@minber/shared/identity/import';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** What one row would write; `personId` is chosen at preview, so that writing twice writes once. */
export interface PlannedRow extends ImportRow {
  personId: Id;
  values: RowValues;
}

/** The cells that hold something, checked. For a new person all that is missing is empty. */
export interface RowValues {
  surname?: string;
  givenName?: string;
  patronymic?: string;
  position?: string;
  organisation?: string;
  district?: string;
  regionId?: Id;
  centreId?: Id;
  phone?: string;
  email?: string;
  iin?: string;
  language?: Language;
  login?: string;
}

/** An uploaded list between its preview and its end. Holds personal data: swept a day after. */
export interface ImportDoc extends Stored {
  ownerId: Id;
  fileName: string;
  state: ImportPreview['state'];
  format: ImportPreview['format'];
  columns: { header: string; field: ImportField | null }[];
  rows: PlannedRow[];
  jobId: Id | null;
  expiresAt: Instant;
}

export const ImportModel = defineModel<ImportDoc>(
  'imports',
  {
    ownerId: String,
    fileName: String,
    state: String,
    format: Schema.Types.Mixed,
    columns: Schema.Types.Mixed,
    rows: Schema.Types.Mixed,
    jobId: { type: String, default: null },
    expiresAt: Number,
  },
  { indexes: [{ fields: { expiresAt: 1 } }] },
);

/** An import as its owner sees it. */
export function viewImport(found: ImportDoc): ImportPreview {
  const count = (outcome: ImportRow['outcome']) => found.rows.filter((row) => row.outcome === outcome).length;
  return {
    id: found._id,
    fileName: found.fileName,
    state: found.state,
    format: found.format,
    columns: found.columns,
    counts: { rows: found.rows.length, create: count('create'), update: count('update'), refuse: count('refuse') },
    rows: found.rows.map(({ row, name, outcome, problems }) => ({ row, name, outcome, problems })),
    jobId: found.jobId,
    expiresAt: found.expiresAt,
  };
}

import type { Id, Instant } from '@minber/shared/platform/ids';
import type { ImportPreview, ProgrammeImport } from '@minber/shared/programmes/archive';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** An archive on its way to become a programme. */
export interface ImportDoc extends Stored {
  key: string;
  byId: Id;
  regionIds: Id[];
  /** The id its programme will have. */
  programmeId: Id;
  fileId: Id;
  state: ProgrammeImport['state'];
  preview: ImportPreview | null;
  progress: ProgrammeImport['progress'];
  errorCode: string | null;
  tries: number;
  createdAt: Instant;
}

const plain = Schema.Types.Mixed;

export const ImportModel = defineModel<ImportDoc>(
  'programmeImports',
  {
    key: String,
    byId: String,
    regionIds: [String],
    programmeId: String,
    fileId: { type: String, default: null },
    state: String,
    preview: { type: plain, default: null },
    progress: { type: plain, default: null },
    errorCode: { type: String, default: null },
    tries: Number,
    createdAt: Number,
  },
  { indexes: [{ fields: { byId: 1, key: 1 }, unique: true }, { fields: { createdAt: 1 } }] },
);

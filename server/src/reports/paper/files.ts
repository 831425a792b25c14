import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/**
 * A signed document of a version, rendered once. `part` is whose rows it holds and whether IINs stand whole in it; who
 * sees the same gets the same bytes.
 */
export interface DocumentDoc extends Stored {
  versionId: Id;
  /** `kk.pdf`. */
  name: string;
  part: string;
  sha256: string;
  bytes: Buffer;
  at: Instant;
}

export const DocumentModel = defineModel<DocumentDoc>(
  'reportDocuments',
  { versionId: String, name: String, part: String, sha256: String, bytes: Buffer, at: Number },
  { indexes: [{ fields: { versionId: 1, name: 1, part: 1 }, unique: true }] },
);

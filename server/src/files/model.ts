import type { ResourceKind } from '@minber/shared/access/access';
import type { FilePurpose } from '@minber/shared/files/kinds';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

/** What a file belongs to: its places and authors are the file's. */
export interface FileHome {
  kind: ResourceKind;
  id: Id;
}

/** A file. Once `ready` neither it nor its bytes ever change: whoever names it has what it was. */
export interface FileDoc extends Stored {
  home: FileHome;
  purpose: FilePurpose;
  name: string;
  bytes: number;
  state: 'uploading' | 'ready';
  type: string | null;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  /** Of an MP4: what a player needs first stands at its end. */
  startsLate?: boolean;
  byId: Id | null;
  savedAt: Instant;
  /** Since when nothing is found that names it; absent: something does. */
  unusedSince?: Instant;
}

export const FileModel = defineModel<FileDoc>(
  'files',
  {
    home: Schema.Types.Mixed,
    purpose: String,
    name: String,
    bytes: Number,
    state: String,
    type: { type: String, default: null },
    durationMs: { type: Number, default: null },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    startsLate: { type: Boolean, default: undefined },
    byId: { type: String, default: null },
    savedAt: Number,
    unusedSince: { type: Number, default: undefined },
  },
  { indexes: [{ fields: { 'home.id': 1 } }, { fields: { state: 1, savedAt: 1 } }] },
);

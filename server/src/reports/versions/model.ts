import type { Totals } from '@minber/shared/attendance/report';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { OpenItem } from '@minber/shared/reports/versions';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/**
 * A frozen report. What is frozen stands in `content`: canonical JSON, gzipped; `hash` is over that JSON and
 * `signature` too. The other fields repeat what lists need of it. Inserted once, never changed.
 */
export interface VersionDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  version: number;
  serial: string;
  checkCode: string;
  key: string;
  approvedById: Id;
  approvedBy: string;
  at: Instant;
  note: string;
  acknowledged: OpenItem[];
  institution: string;
  title: LocalizedText;
  plannedStart: Instant;
  plannedEnd: Instant;
  liveMs: number;
  totals: Totals;
  /** Over everything frozen of the record: another one is a reason to approve anew. */
  wholeHash: string;
  hash: string;
  kid: string;
  signature: string;
  content: Buffer;
}

const mixed = Schema.Types.Mixed;

export const VersionModel = defineModel<VersionDoc>(
  'reportVersions',
  {
    seminarId: String,
    sessionId: String,
    version: Number,
    serial: String,
    checkCode: String,
    key: String,
    approvedById: String,
    approvedBy: String,
    at: Number,
    note: String,
    acknowledged: { type: [mixed], default: undefined },
    institution: String,
    title: mixed,
    plannedStart: Number,
    plannedEnd: Number,
    liveMs: Number,
    totals: mixed,
    wholeHash: String,
    hash: String,
    kid: String,
    signature: String,
    content: Buffer,
  },
  {
    indexes: [
      { fields: { sessionId: 1, version: 1 }, unique: true },
      { fields: { serial: 1 }, unique: true },
      { fields: { approvedById: 1, key: 1 }, unique: true },
    ],
  },
);

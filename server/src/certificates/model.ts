import type {
  CertificateContent,
  CertificateKind,
  CertificateState,
  HistoryEntry,
  Source,
  Standing,
} from '@minber/shared/certificates/certificate';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/**
 * One award to one person, for good. `awardKey` says for what: nobody gets the same twice. Region and centre are those
 * he had when it was made. Everything but state, review and history is frozen.
 */
export interface CertificateDoc extends WithOutbox {
  personId: Id;
  regionId: Id | null;
  centreId: Id | null;
  sourceKind: Source['kind'];
  sourceId: Id;
  awardKey: string;
  /** Grows when it is issued again in place of one that was revoked. */
  edition: number;
  kind: CertificateKind;
  content: CertificateContent;
  /** Words of the name, folded, by which the register finds it. */
  words: string[];
  language: Language;
  templateId: Id;
  templateVersion: number;
  layoutId: Id;
  issuerId: Id | null;
  issuer: string;
  /** The batch it was made in; null: by rule or one by one. */
  batch: string | null;
  createdAt: Instant;
  checkCode: string;
  state: CertificateState;
  /** Absent until the numberer gives it. */
  serial?: number;
  issuedAt: Instant | null;
  /** Of everything frozen, with the number; signed with the key `kid`. */
  hash: string | null;
  kid: string | null;
  signature: string | null;
  needsReview: boolean;
  review: Standing | null;
  /** What was found once and kept. */
  accepted: Standing | null;
  revokedAt: Instant | null;
  history: HistoryEntry[];
}

const plain = Schema.Types.Mixed;

export const CertificateModel = defineModel<CertificateDoc>(
  'certificates',
  {
    personId: String,
    regionId: { type: String, default: null },
    centreId: { type: String, default: null },
    sourceKind: String,
    sourceId: String,
    awardKey: String,
    edition: Number,
    kind: String,
    content: plain,
    words: [String],
    language: String,
    templateId: String,
    templateVersion: Number,
    layoutId: String,
    issuerId: { type: String, default: null },
    issuer: String,
    batch: { type: String, default: null },
    createdAt: Number,
    checkCode: String,
    state: String,
    serial: Number,
    issuedAt: { type: Number, default: null },
    hash: { type: String, default: null },
    kid: { type: String, default: null },
    signature: { type: String, default: null },
    needsReview: Boolean,
    review: { type: plain, default: null },
    accepted: { type: plain, default: null },
    revokedAt: { type: Number, default: null },
    history: [plain],
    ...outboxField,
  },
  {
    indexes: [
      { fields: { personId: 1, awardKey: 1 }, unique: true },
      { fields: { serial: 1 }, unique: true, partial: { serial: { $exists: true } } },
      { fields: { state: 1, createdAt: 1 } },
      { fields: { sourceId: 1, personId: 1 } },
      { fields: { 'content.original.certificateId': 1 }, sparse: true },
      { fields: { batch: 1 }, partial: { batch: { $gt: '' } } },
      { fields: { needsReview: 1 }, partial: { needsReview: true } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

/** The signed PDF in one language, rendered once; the same certificate gives the same bytes again. */
interface FileDoc extends Stored {
  certificateId: Id;
  language: Language;
  bytes: Buffer;
  at: Instant;
}

export const FileModel = defineModel<FileDoc>(
  'certificateFiles',
  { certificateId: String, language: String, bytes: Buffer, at: Number },
  { indexes: [{ fields: { certificateId: 1, language: 1 }, unique: true }] },
);

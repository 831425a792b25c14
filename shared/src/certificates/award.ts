import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Language } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { Wording } from './certificate.ts';

const OrderNumber = z.string().trim().max(60);

/** How certificates of a cohort or a seminar are given. */
export const AwardRule = z.object({
  wording: Wording,
  templateId: Id,
  /** Least academic minutes credited; 45 are an hour. */
  minMinutes: z.int().min(0).max(100_000),
  orderNumber: OrderNumber,
  language: Language,
  /** Whoever meets the conditions gets his certificate without anybody asking. */
  auto: z.boolean(),
});
export type AwardRule = z.infer<typeof AwardRule>;

/** `unmet`: the conditions are not met yet; `revoked`: once issued, and taken back. */
export const CandidateState = z.enum(['ready', 'unmet', 'issued', 'revoked']);
export type CandidateState = z.infer<typeof CandidateState>;

/** One person of a cohort or a seminar, and whether he gets a certificate. */
export const Candidate = z.object({
  person: PersonCard,
  minutes: z.int(),
  completedAt: Instant.nullable(),
  state: CandidateState,
  certificateId: Id.nullable(),
  serial: z.string().nullable(),
});
export type Candidate = z.infer<typeof Candidate>;

export const Award = z.object({ rule: AwardRule, candidates: z.array(Candidate) });
export type Award = z.infer<typeof Award>;

/** To these people; who does not meet the conditions or has one already is passed over. */
export const IssueCertificates = z.object({ key: IdempotencyKey, personIds: z.array(Id).min(1).max(5000) });
export const IssueStarted = z.object({ jobId: Id });

/** What came of a batch. */
export const IssueResult = z.object({ issued: z.int(), passedOver: z.int() });
export type IssueResult = z.infer<typeof IssueResult>;

export const PrepareArchive = z.object({ key: IdempotencyKey });

/** How many papers an archive holds. */
export const ArchiveResult = z.object({ files: z.int() });
export type ArchiveResult = z.infer<typeof ArchiveResult>;

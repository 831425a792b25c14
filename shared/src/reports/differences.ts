import { z } from 'zod';
import { PlaceNames } from '../attendance/states.ts';
import { Id, Instant } from '../platform/ids.ts';

/**
 * What of a person's line may differ between two versions. Minutes are `creditedMs`; times are instants; `evidence` names
 * its kinds with spaces between; `prompts` are those answered and asked: `2/3`.
 */
export const ChangedField = z.enum([
  'creditedMs',
  'percent',
  'hours',
  'credited',
  'lateMs',
  'firstInAt',
  'lastOutAt',
  'unconfirmedMs',
  'interruptionMs',
  'evidence',
  'confirmations',
  'prompts',
]);
export type ChangedField = z.infer<typeof ChangedField>;

const Value = z.union([z.number(), z.boolean(), z.string(), z.null()]);
export type Value = z.infer<typeof Value>;

/**
 * What brought a difference about: a signed correction of a person's, a hall's or everybody's minutes (`adjustment`),
 * of the session's live time (`correction`), an accepted objection, a substitution, a guest matched to a person, a
 * resolved conflict, a change of the expected list, of the policy, or evidence that came in late.
 */
export const CauseKind = z.enum([
  'adjustment',
  'correction',
  'objection',
  'substitution',
  'match',
  'resolution',
  'expected',
  'policy',
  'evidence',
]);
export type CauseKind = z.infer<typeof CauseKind>;

export const Cause = z.object({
  kind: CauseKind,
  /** Of the document that is the cause; null for policy and evidence. */
  id: z.string().nullable(),
  text: z.string(),
  byName: z.string(),
  at: Instant.nullable(),
});
export type Cause = z.infer<typeof Cause>;

export const PersonDifference = z.object({
  personId: Id,
  name: z.string(),
  kind: z.enum(['changed', 'new', 'removed']),
  changes: z.array(z.object({ field: ChangedField, from: Value, to: Value })),
  causes: z.array(Cause),
});
export type PersonDifference = z.infer<typeof PersonDifference>;

/**
 * What of the record is different that no person's line tells, nor what brought a line's difference about:
 * - `conflict`: one was found, or is none any more; `from` or `to` is its kind;
 * - `resolution`: the note by which one was resolved; null: it was open;
 * - `substitution`: on what basis `about` came for somebody; null: he did not, or it was withdrawn;
 * - `match`: who a guest is; null: nobody knows;
 * - `objection`: where it stands (`open`, `accepted`, `refused`; null: not there), with the answer as `note`;
 * - `heads`: a roll-call of a hall: heads counted and people listed, `38/40`;
 * - `sheet`: a hall's sheet was confirmed;
 * - `adjustment`, `correction`: signed, but no minute followed from it; `note` is the reason;
 * - `expected`: the expected list was changed for `about`; `note` is the reason;
 * - `evidence`: of `about` something was recorded or came in later, and his line is the same.
 */
export const FactKind = z.enum([
  'conflict',
  'resolution',
  'substitution',
  'match',
  'objection',
  'heads',
  'sheet',
  'adjustment',
  'correction',
  'expected',
  'evidence',
]);
export type FactKind = z.infer<typeof FactKind>;

export const FactDifference = z.object({
  kind: FactKind,
  /** Of the document; with the kind it names the difference. */
  id: z.string(),
  /** Names of whom it is about; empty: the whole session, or a hall. */
  about: z.string(),
  hall: PlaceNames.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string(),
  byName: z.string(),
  at: Instant.nullable(),
});
export type FactDifference = z.infer<typeof FactDifference>;

/** How a version differs from the one before it. */
export const Differences = z.object({
  /** Of the version compared with. */
  from: z.int(),
  people: z.array(PersonDifference),
  policy: z.array(z.object({ field: z.string(), from: Value, to: Value })),
  live: z.object({ fromMs: z.int(), toMs: z.int() }).nullable(),
  facts: z.array(FactDifference),
  /** None of all that: names, positions or titles were written anew. */
  other: z.boolean(),
});
export type Differences = z.infer<typeof Differences>;

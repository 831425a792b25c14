import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';

/** What of a person's line may differ between two versions. Minutes are `creditedMs`; times are instants. */
export const ChangedField = z.enum(['creditedMs', 'percent', 'hours', 'credited', 'lateMs', 'firstInAt', 'lastOutAt']);
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

/** How a version differs from the one before it. */
export const Differences = z.object({
  /** Of the version compared with. */
  from: z.int(),
  people: z.array(PersonDifference),
  policy: z.array(z.object({ field: z.string(), from: Value, to: Value })),
  live: z.object({ fromMs: z.int(), toMs: z.int() }).nullable(),
  /** Neither minutes nor policy: names, notes, resolutions and the like changed. */
  other: z.boolean(),
});
export type Differences = z.infer<typeof Differences>;

import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';

export const ObjectionAnswer = z.object({
  outcome: z.enum(['accepted', 'refused']),
  note: z.string(),
  byName: z.string(),
  at: Instant,
});
export type ObjectionAnswer = z.infer<typeof ObjectionAnswer>;

/** A learner's objection to his line of a session. Null answer: open. Never edited; one may be open at a time. */
export const Objection = z.object({
  objectionId: Id,
  seminarId: Id,
  sessionId: Id,
  personId: Id,
  name: z.string(),
  text: z.string(),
  at: Instant,
  answer: ObjectionAnswer.nullable(),
});
export type Objection = z.infer<typeof Objection>;

/**
 * One session from its end on: until when one may object, what one wrote, and the latest version by which one's line is
 * frozen. `until` null: it has not ended; `approved` null: no version has been approved yet.
 */
export const OwnObjections = z.object({
  sessions: z.array(
    z.object({
      sessionId: Id,
      until: Instant.nullable(),
      objections: z.array(Objection),
      approved: z.object({ version: z.int(), at: Instant }).nullable(),
    }),
  ),
});

export const NewObjection = z.object({ key: IdempotencyKey, text: z.string().trim().min(10).max(2000) });
export const NewObjectionAnswer = z.object({
  key: IdempotencyKey,
  outcome: z.enum(['accepted', 'refused']),
  note: z.string().trim().min(3).max(2000),
});

const ofSeminar = z.object({ seminarId: Id });
const ofSession = ofSeminar.extend({ sessionId: Id });

export const objectionsApi = defineApi({
  /** By the learner, from the end of the session until the policy's `objectionDays` are over. */
  object: {
    method: 'POST',
    path: '/me/attendance/:seminarId/sessions/:sessionId/objections',
    access: can('report:own', 'seminar'),
    params: ofSession,
    body: NewObjection,
    out: Objection,
  },
  /** One's own in every session of the seminar. */
  ownObjections: {
    method: 'GET',
    path: '/me/attendance/:seminarId/objections',
    access: can('report:own', 'seminar'),
    params: ofSeminar,
    out: OwnObjections,
  },
  /** Those of people whose rows the reader sees, newest first. */
  objections: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/objections',
    access: can('report:read', 'seminar'),
    params: ofSession,
    out: z.object({ objections: z.array(Objection) }),
  },
  /** Answers once; what follows from it (an adjustment, a correction) is written where it belongs. */
  answerObjection: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/objections/:objectionId/answer',
    access: can('objection:answer', 'seminar'),
    params: ofSession.extend({ objectionId: Id }),
    body: NewObjectionAnswer,
    out: Objection,
  },
});

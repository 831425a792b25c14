import { z } from 'zod';
import { can } from '../access/access.ts';
import type { ReportLine } from '../attendance/report.ts';
import { PlaceNames } from '../attendance/states.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import type { Place } from '../seminars/people.ts';
import { Sha256Hex } from '../signing/keys.ts';

/**
 * A hall's sheet of a session, and whether its coordinator has confirmed it. `out-of-date`: its lines have changed
 * since. `hash` is over the lines as they are now; who confirms sends the hash of what he saw.
 */
export const HallSheet = z.object({
  hallId: Id,
  names: PlaceNames.nullable(),
  people: z.int(),
  hash: Sha256Hex,
  state: z.enum(['unconfirmed', 'confirmed', 'out-of-date']),
  confirmation: z.object({ byName: z.string(), at: Instant }).nullable(),
});
export type HallSheet = z.infer<typeof HallSheet>;

/** On whose sheet a person stands: where he was first, else where he was expected. */
export function sheetOf({ places, expectedPlace }: Pick<ReportLine, 'places' | 'expectedPlace'>): Place {
  return places[0] ?? expectedPlace ?? { kind: 'own' };
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.kind === 'own' || other.kind === 'own') return one.kind === other.kind;
  return one.hallId === other.hallId;
}

const ofSession = z.object({ seminarId: Id, sessionId: Id });

export const sheetsApi = defineApi({
  /** The halls the reader sees. */
  sheets: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/sheets',
    access: can('report:read', 'seminar'),
    params: ofSession,
    out: z.object({ sheets: z.array(HallSheet) }),
  },
  confirmSheet: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/halls/:hallId/confirmation',
    access: can('sheet:confirm', 'hall'),
    params: ofSession.extend({ hallId: Id }),
    body: z.object({ key: IdempotencyKey, hash: Sha256Hex }),
    out: HallSheet,
  },
});

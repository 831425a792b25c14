import { createHash } from 'node:crypto';
import type { Clash } from '@minber/shared/attendance/rules/conflicts';
import type { Id } from '@minber/shared/platform/ids';

/** The same pair of places of the same person is the same conflict, however much of it there is. */
export function conflictIdOf(sessionId: Id, personId: Id, { kind, places }: Pick<Clash, 'kind' | 'places'>): Id {
  const where = places.map((place) => (place.kind === 'hall' ? place.hallId : 'own')).join('+');
  return createHash('sha256').update(`${sessionId}/${personId}/${kind}/${where}`).digest('hex').slice(0, 24);
}

import type { Clash } from '@minber/shared/attendance/rules/conflicts';
import { twoDevices } from '@minber/shared/attendance/rules/devices';
import { union } from '@minber/shared/attendance/rules/intervals';
import type { Id } from '@minber/shared/platform/ids';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { SessionFacts } from './facts.ts';

/** A conflict in which somebody takes part. */
export interface ClashFound extends Clash {
  conflictId: Id;
  /** Who else used the same device. */
  otherIds: Id[];
}

/** All conflicts of one person: of places, as `creditOf` found them, and of devices. */
export function clashesFound(
  { session: { sessionId }, live, uses, sharedDevices }: SessionFacts,
  personId: Id,
  ofPlaces: readonly Clash[],
): ClashFound[] {
  const own: Clash[] = [...ofPlaces];
  const intervals = twoDevices(uses.get(personId) ?? [], live);
  if (intervals.length > 0) own.push({ kind: 'two-devices', places: [{ kind: 'own' }, { kind: 'own' }], intervals });
  const shared = sharedDevices
    .filter(({ people }) => people.some((one) => one.personId === personId))
    .map(({ deviceId, people }): ClashFound => {
      const clash: Clash = {
        kind: 'shared-device',
        places: [{ kind: 'own' }],
        intervals: union(...people.map((one) => one.intervals)),
      };
      const otherIds = people.map((one) => one.personId).filter((id) => id !== personId);
      return { ...clash, otherIds, conflictId: conflictIdOf(sessionId, deviceId, clash) };
    });
  return [
    ...own.map((clash) => ({ ...clash, otherIds: [], conflictId: conflictIdOf(sessionId, personId, clash) })),
    ...shared,
  ];
}

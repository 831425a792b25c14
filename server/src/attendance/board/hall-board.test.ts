import { type HallEvent, staysOf } from '@minber/shared/attendance/rules/stays';
import type { ScreenStatus } from '@minber/shared/attendance/states';
import { describe, expect, it } from 'vitest';
import { HallBoard } from './hall-board.ts';
import { newPersonBoard, standingOf } from './person-board.ts';

const [hallId, personId] = ['1'.repeat(24), 'a'.repeat(24)] as const;
const named = { kk: '', ru: '', en: '' };
const checkIn: HallEvent = {
  eventId: 'in',
  hallId,
  kind: 'in',
  personIds: [personId],
  at: 1000,
  recordedAt: 1000,
  by: 'desk',
  actionId: 'in',
  undoes: null,
};
const attender = { personId, kind: 'person' as const, name: '', position: '', organisation: '', district: '' };
const person = {
  ...newPersonBoard({ ...attender, regionId: null, centreId: null, phone: '', expectedPlace: null }),
  stays: staysOf([checkIn]).get(personId) ?? [],
};

/** What the control room says of one person checked in at a hall with such a screen. */
function shown(status: ScreenStatus, isLive: boolean) {
  const names = { hall: named, centre: named, region: named };
  const hall = new HallBoard({
    hallId,
    regionId: hallId,
    centreId: hallId,
    names,
    coordinatorName: '',
    coordinatorPhone: '',
  });
  hall.admit(personId, false);
  hall.screen = { status, since: 2000 };
  const { present, noMedia, dropped } = hall.counts(isLive);
  return [standingOf(person, hall.screen, isLive).state, present, noMedia, dropped];
}

describe('Somebody checked in at a hall', () => {
  it('is present while its screen receives, and has lost it only where it was there before', () => {
    expect(shown('receiving', true)).toEqual(['present', 1, 0, 0]);
    expect(shown('dropped', true)).toEqual(['dropped', 0, 0, 1]);
    expect(shown('no-media', true)).toEqual(['no-media', 0, 1, 0]);
    expect(shown('none', true)).toEqual(['no-screen', 0, 1, 0]);
  });

  it('is checked in while nothing is broadcast, whatever the screen does', () => {
    for (const status of ['dropped', 'no-media', 'none'] as const)
      expect(shown(status, false)).toEqual(['checked-in', 0, 0, 0]);
  });
});

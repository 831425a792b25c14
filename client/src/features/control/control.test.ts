import type { ControlPerson, ControlSnapshot, Tile } from '@minber/shared/attendance/control';
import { describe, expect, it } from 'vitest';
import { afterControlChange } from '../../live/control.ts';
import { byAttention, inHeldOrder, inTroubleFirst } from './order.ts';
import { whomToRing } from './rings.ts';

const counts = { expected: 40, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 };

function tile(tileId: string, attention = 0): Tile {
  return {
    ...counts,
    tileId,
    place: { kind: 'own' },
    names: null,
    screen: null,
    readiness: null,
    rollCall: null,
    ask: null,
    trend: [],
    trouble: { sound: 0, picture: 0, lastAt: null },
    attention,
    reasons: [],
    messages: [],
  };
}

const seminarId = '0123456789abcdef01234567';
const room: ControlSnapshot = {
  seminarId,
  session: null,
  totals: counts,
  openConflicts: 0,
  rollCall: null,
  tiles: [tile('a'), tile('b')],
  seq: 7,
  serverNow: 0,
};

describe('a change of the control room', () => {
  it('replaces the tiles it brings and leaves the others as they are', () => {
    const next = afterControlChange(room, { seminarId, seq: 8, tiles: [{ ...tile('b'), present: 12 }] });
    expect(next).toMatchObject({
      seq: 8,
      tiles: [
        { tileId: 'a', present: 0 },
        { tileId: 'b', present: 12 },
      ],
    });
    expect(next !== 'gap' && next.tiles[0]).toBe(room.tiles[0]);
  });

  it('asks for a new snapshot when one was missed, and ignores what is old', () => {
    expect(afterControlChange(room, { seminarId, seq: 9, tiles: [] })).toBe('gap');
    expect(afterControlChange(room, { seminarId, seq: 7, tiles: [tile('c')] })).toBe(room);
  });

  it('takes in a hall that joins later', () => {
    const next = afterControlChange(room, { seminarId, seq: 8, tiles: [tile('c')] });
    expect(next !== 'gap' && next.tiles.map(({ tileId }) => tileId)).toEqual(['a', 'b', 'c']);
  });
});

describe('the order of tiles', () => {
  it('puts those that need attention first and the rest by name in the order of the Kazakh alphabet', () => {
    const tiles = [tile('Шымкент'), tile('Қостанай'), tile('Көкшетау'), tile('Орал', 3)];
    expect(byAttention(tiles, ({ tileId }) => tileId).map(({ tileId }) => tileId)).toEqual([
      'Орал',
      'Көкшетау',
      'Қостанай',
      'Шымкент',
    ]);
  });

  it('stays as it was while it is held, whatever needs attention meanwhile', () => {
    expect(inHeldOrder([tile('c'), tile('b', 9), tile('a')], ['a', 'b']).map(({ tileId }) => tileId)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('whom to ring', () => {
  const hall = (tileId: string, attention: number, coordinatorName: string): Tile => ({
    ...tile(tileId, attention),
    readiness: { testedAt: null, soundAt: null, coordinatorName, coordinatorPhone: coordinatorName && '+77000000000' },
  });

  it('names each coordinator once with all his halls, the most urgent first, and nobody for what is well', () => {
    const tiles = [
      hall('a', 90, 'Сәуле'),
      hall('b', 60, 'Рустам'),
      hall('c', 20, 'Сәуле'),
      hall('d', 0, 'Анна'),
      tile('own', 70),
    ];
    const rings = whomToRing(tiles).map(({ name, halls }) => [name, halls.map(({ tileId }) => tileId).join()]);
    expect(rings).toEqual([
      ['Сәуле', 'a,c'],
      ['Рустам', 'b'],
    ]);
  });

  it('keeps halls apart of which nobody knows who runs them', () => {
    expect(whomToRing([hall('a', 9, ''), hall('b', 9, '')])).toHaveLength(2);
  });
});

describe('the people of a hall', () => {
  const person = (name: string, state: ControlPerson['state']): ControlPerson => ({
    personId: '0'.repeat(24),
    kind: 'person',
    name,
    position: '',
    organisation: '',
    district: '',
    state,
    since: null,
    firstInAt: null,
    evidence: null,
    device: '',
    phone: '',
    conflict: false,
    inHallId: null,
    confirmed: null,
  });

  it('stand by name, those who have lost it or were missed before the others', () => {
    const people = [
      person('Айша', 'present'),
      person('Әсел', 'away'),
      person('Болат', 'missing'),
      person('Дана', 'dropped'),
      person('Ержан', 'dropped'),
    ];
    expect(inTroubleFirst(people).map(({ name }) => name)).toEqual(['Дана', 'Ержан', 'Болат', 'Айша', 'Әсел']);
  });
});

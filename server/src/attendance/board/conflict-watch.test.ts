import { clashesOf } from '@minber/shared/attendance/rules/conflicts';
import { type HallEvent, staysOf } from '@minber/shared/attendance/rules/stays';
import { describe, expect, it } from 'vitest';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { Connection } from '../record/connections.ts';
import { ConflictWatch } from './conflict-watch.ts';
import { newPersonBoard } from './person-board.ts';

const second = 1000;
const sessionId = '5'.repeat(24);
const personId = 'a'.repeat(24);
const [north, south] = ['1'.repeat(24), '2'.repeat(24)] as const;
const who = {
  personId,
  kind: 'person' as const,
  name: 'Қасенов Болат',
  position: '',
  organisation: '',
  district: '',
  regionId: null,
  centreId: null,
  phone: '',
  expectedPlace: null,
};
const event = (kind: HallEvent['kind'], hallId: string, at: number, undoes: string | null = null): HallEvent => ({
  eventId: `${kind} ${hallId} ${at}`,
  hallId,
  kind,
  personIds: [personId],
  at: at * second,
  recordedAt: at * second,
  by: 'desk',
  actionId: `${kind} ${hallId} ${at}`,
  undoes,
});
const phone = (since: number): Connection => ({
  seminarId: '9'.repeat(24),
  sessionId,
  connectionId: 'one',
  ownerKind: 'person',
  ownerId: personId,
  hallId: null,
  device: '',
  deviceId: 'phone',
  network: 'home',
  staff: false,
  state: 'receiving',
  since: since * second,
  firstHeardAt: since * second,
  heardAt: since * second,
  ended: false,
  everReceived: true,
  span: null,
});

/** What the control room counts as open while these things are told of one person, one after the other. */
function watching(resolved: string[] = []) {
  const watch = new ConflictWatch(sessionId, resolved);
  const events: HallEvent[] = [];
  const stays = () => staysOf(events).get(personId) ?? [];
  return {
    watch,
    told: (event: HallEvent, ...connections: Connection[]) => {
      events.push(event);
      watch.staysChanged(personId);
      watch.note({ ...newPersonBoard(who), stays: stays() }, connections, true);
      return watch.open.size;
    },
    /** The record says the same as the report would. */
    asked: (devices: { from: number; to: number }[], asOf: number) => {
      const spans = devices.map((one) => ({ ...one, hallId: null, interrupted: false }));
      const found = clashesOf(stays(), spans, asOf * second);
      const ids = found.map((clash) => [conflictIdOf(sessionId, personId, clash), personId] as const);
      watch.confirm(new Map(ids), [...watch.open.keys()]);
      return watch.open.size;
    },
  };
}

describe('A conflict that the control room has heard of', () => {
  it('of two halls is there at once, and gone when the check-in is taken back', () => {
    const { told, watch } = watching();
    expect(told(event('in', north, 10))).toBe(0);
    expect(told(event('in', south, 60))).toBe(1);
    expect(watch.takeChanged()).toBe(true);
    expect(told(event('void', south, 70, `in ${south} 60`))).toBe(0);
    expect(watch.takeChanged()).toBe(true);
    expect(told(event('in', south, 90))).toBe(1);
  });

  it('of two halls is gone when a Desk tells late that he had left before', () => {
    const { told } = watching();
    told(event('in', north, 10));
    expect(told(event('in', south, 60))).toBe(1);
    expect(told(event('out', north, 58))).toBe(0);
  });

  it('of a hall and a device is asked about anew when a roll-call does not find him, and gone where the record says so', () => {
    const { told, asked, watch } = watching();
    told(event('in', north, 10), phone(20));
    expect(asked([{ from: 20 * second, to: 170 * second }], 170)).toBe(1);
    for (let at = 0; at < 30; at += 1) watch.tick((170 + at) * second);
    told(event('missing', north, 210), phone(20));
    expect(watch.tick(211 * second)).toBe(true);
    expect(asked([{ from: 20 * second, to: 210 * second }], 210)).toBe(0);
  });

  it('is asked about when an organiser has changed the record, as when he has recognised a guest', () => {
    const { watch } = watching();
    watch.tick(170 * second);
    expect(watch.tick(185 * second)).toBe(false);
    watch.recordChanged();
    expect(watch.tick(186 * second)).toBe(true);
  });

  it('is not taken back by a record that was read before it was raised', () => {
    const { told, watch } = watching();
    told(event('in', north, 10));
    expect(told(event('in', south, 60))).toBe(1);
    watch.confirm(new Map(), [...watch.open.keys()]);
    expect(watch.open.size).toBe(1);
  });

  it('and that somebody has settled does not come again', () => {
    const places = [north, south].map((hallId) => ({ kind: 'hall' as const, hallId }));
    const { told } = watching([conflictIdOf(sessionId, personId, { kind: 'two-halls', places })]);
    told(event('in', north, 10));
    expect(told(event('in', south, 60))).toBe(0);
  });

  it('of a hall and a device is not suspected any longer of whom has checked out', () => {
    const { told, watch } = watching();
    told(event('in', north, 0), phone(10));
    watch.tick(40 * second);
    told(event('out', north, 40), phone(10));
    const asked = Array.from({ length: 400 }, (_, at) => watch.tick((41 + at) * second));
    expect(asked).not.toContain(true);
  });
});

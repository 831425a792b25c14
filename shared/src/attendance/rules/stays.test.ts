import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallPresence } from './hall.ts';
import { type HallEvent, staysOf } from './stays.ts';

const hallId = 'a'.repeat(24);
const person = 'c'.repeat(24);
const other = 'd'.repeat(24);
let counter = 0;
const event = (kind: HallEvent['kind'], at: number, more: Partial<HallEvent> = {}): HallEvent => ({
  eventId: String(counter++).padStart(24, '0'),
  hallId,
  kind,
  personIds: [person],
  at,
  recordedAt: at,
  by: 'desk',
  actionId: `action-${counter}`,
  undoes: null,
  ...more,
});

describe('Stays in a hall', () => {
  it('run from check-in to check-out, as often as one comes', () => {
    const stays = staysOf([event('in', 10), event('out', 20), event('in', 30)]).get(person);
    expect(stays).toMatchObject([
      { from: 10, to: 20 },
      { from: 30, to: null },
    ]);
  });

  it('take a second check-in for a confirmation', () => {
    const [stay] = staysOf([event('in', 10), event('in', 25, { by: 'scan' })]).get(person) ?? [];
    expect(stay?.confirmations).toEqual([
      { at: 10, by: 'desk' },
      { at: 25, by: 'scan' },
    ]);
  });

  it('end at the last confirmation when a roll-call does not find the person', () => {
    const events = [
      event('in', 10),
      event('confirm', 40, { by: 'roll-call' }),
      event('missing', 90, { by: 'roll-call' }),
    ];
    expect(staysOf(events).get(person)).toMatchObject([{ from: 10, to: 40, missingAt: 90 }]);
  });

  it('are taken back whole by an undo, for everyone the action touched', () => {
    const rollCall = event('confirm', 40, { by: 'roll-call', personIds: [person], actionId: 'roll' });
    const missing = event('missing', 40, { by: 'roll-call', personIds: [other], actionId: 'roll' });
    const undo = event('void', 50, { personIds: [], undoes: 'roll' });
    const stays = staysOf([event('in', 10), event('in', 10, { personIds: [other] }), rollCall, missing, undo]);
    expect(stays.get(other)).toMatchObject([{ to: null, missingAt: null }]);
    expect(stays.get(person)?.[0]?.confirmations).toHaveLength(1);
  });

  it('undo a check-out sent by a Desk that was offline, though it arrives late', () => {
    const out = event('out', 30, { actionId: 'out', recordedAt: 500 });
    const events = [event('in', 10), event('void', 40, { personIds: [], undoes: 'out', recordedAt: 501 }), out];
    expect(staysOf(events).get(person)).toMatchObject([{ from: 10, to: null }]);
  });

  it('come out the same in whatever order the events arrive', () => {
    const kinds = fc.constantFrom<HallEvent['kind'][]>('in', 'out', 'confirm', 'missing');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, fc.nat(50), fc.constantFrom(person, other)), { maxLength: 15 }),
        (script) => {
          const events = script.map(([kind, at, who]) => event(kind, at, { personIds: [who] }));
          expect(staysOf(events.toReversed())).toEqual(staysOf(events));
        },
      ),
    );
  });

  it('never overlap for one person in one hall', () => {
    const kinds = fc.constantFrom<HallEvent['kind'][]>('in', 'out', 'confirm', 'missing');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.nat(50)), { maxLength: 15 }), (script) => {
        const stays = staysOf(script.map(([kind, at]) => event(kind, at))).get(person) ?? [];
        for (const [at, stay] of stays.entries()) {
          const next = stays[at + 1];
          if (next) expect(stay.to ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(next.from);
        }
      }),
    );
  });
});

describe('Presence in a hall', () => {
  const screens = [{ hallId, from: 0, to: 1000 }];

  it('lasts up to the last confirmation plus the limit, with nothing lost between confirmations', () => {
    const stays = staysOf([event('in', 0), event('confirm', 500, { by: 'roll-call' })]).get(person) ?? [];
    expect(hallPresence(stays, screens, 100, 1000)).toEqual({
      confirmed: [{ from: 0, to: 600 }],
      unconfirmed: [{ from: 600, to: 1000 }],
    });
  });

  it('keeps nothing of who was found missing beyond his last confirmation', () => {
    const stays = staysOf([event('in', 0), event('missing', 500, { by: 'roll-call' })]).get(person) ?? [];
    expect(hallPresence(stays, screens, 100, 1000)).toEqual({ confirmed: [], unconfirmed: [] });
  });
});

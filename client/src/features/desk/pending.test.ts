import type { DeskPerson, DeskSnapshot } from '@minber/shared/attendance/desk';
import { expect, it } from 'vitest';
import { afterDeskChange } from './desk-change.ts';
import { deskPerson } from './deskPerson.fixture.ts';
import { type Deed, type PendingDeed, withPending } from './pending.ts';

const sessionId = 'a'.repeat(24);
const names = { kk: 'Зал', ru: 'Зал', en: 'Hall' };
const at = { monotonicMs: 0, wallMs: 0, pageId: 'p' };

function snapshot(...people: DeskPerson[]): DeskSnapshot {
  return {
    seminarId: 'b'.repeat(24),
    hallId: 'c'.repeat(24),
    place: { hall: names, centre: names, region: names },
    sessions: [],
    sessionId,
    people,
    screen: { status: 'none', since: null },
    readiness: { testedAt: null, soundAt: null, coordinatorName: '', coordinatorPhone: '' },
    rollCall: null,
    ask: null,
    messages: [],
    seq: 7,
    serverNow: 0,
  };
}

const pending = (deed: Deed, more: Partial<PendingDeed> = {}): PendingDeed => ({ deed, sessionId, at, ...more });
const checkIn = (personId: string, actionId = `in-${personId}`) => pending({ kind: 'check-in', actionId, personId });

it('shows what was done here before the server knows of it, and says so', () => {
  const view = withPending(snapshot(deskPerson('Айгүл'), deskPerson('Болат')), [checkIn('Айгүл')], 5000);
  expect(view.people.map(({ name, state }) => [name, state])).toEqual([
    ['Айгүл', 'in'],
    ['Болат', 'away'],
  ]);
  expect([...view.unsent]).toEqual(['Айгүл']);
});

it('takes a deed back with its undo, and restores how the person stood when only the undo still waits', () => {
  const undo = pending(
    { kind: 'undo', actionId: 'undo-1', undoes: 'in-Айгүл' },
    { restores: [{ personId: 'Айгүл', state: 'missing' }] },
  );
  expect(withPending(snapshot(deskPerson('Айгүл')), [checkIn('Айгүл'), undo], 0).people[0]?.state).toBe('missing');
  expect(withPending(snapshot(deskPerson('Айгүл', { state: 'in' })), [undo], 0).people[0]?.state).toBe('missing');
});

it('lists people in Kazakh order, walk-ins among them', () => {
  const walkIn = pending(
    { kind: 'walk-in', actionId: 'walk-1', personId: 'Қанат' },
    { person: { personId: 'Қанат', kind: 'person', name: 'Қанат', position: '', organisation: '', district: '' } },
  );
  const view = withPending(
    snapshot(deskPerson('Ләззат'), deskPerson('Әсел'), deskPerson('Асан'), deskPerson('Камила')),
    [walkIn],
    0,
  );
  expect(view.people.map(({ name }) => name)).toEqual(['Асан', 'Әсел', 'Камила', 'Қанат', 'Ләззат']);
  expect(view.people[3]).toMatchObject({ expected: 'walk-in', state: 'in' });
});

it('marks the missing of a roll-call and counts the others as listed', () => {
  const call = pending({ kind: 'roll-call', actionId: 'roll-1', missing: ['Б'], heads: 3 });
  const view = withPending(
    snapshot(deskPerson('А', { state: 'in' }), deskPerson('Б', { state: 'in' }), deskPerson('В', { state: 'away' })),
    [call],
    9,
  );
  expect(view.people.map(({ state }) => state)).toEqual(['in', 'missing', 'away']);
  expect(view.rollCall).toEqual({ at: 9, by: '', listed: 1, heads: 3 });
});

it('leaves deeds of another session out of sight', () => {
  const other = { ...checkIn('Айгүл'), sessionId: 'd'.repeat(24) };
  expect(withPending(snapshot(deskPerson('Айгүл')), [other], 0).people[0]?.state).toBe('away');
});

it('takes the next change, ignores an old one and sees that one was missed', () => {
  const known = snapshot(deskPerson('Айгүл'), deskPerson('Болат'));
  const { seminarId, hallId } = known;
  const change = (seq: number) => ({
    seminarId,
    hallId,
    sessionId,
    seq,
    people: [deskPerson('Болат', { state: 'in' })],
  });
  expect(afterDeskChange(known, change(8))).toMatchObject({ seq: 8, people: [{ state: 'away' }, { state: 'in' }] });
  expect(afterDeskChange(known, change(7))).toBe(known);
  expect(afterDeskChange(known, change(9))).toBe('gap');
});

it('shows a substitute and whom he came for before the server knows of it', () => {
  const substitute = { ...deskPerson('Қанат'), kind: 'person' as const };
  const deed: Deed = {
    kind: 'substitute',
    actionId: 'sub-1',
    personId: 'Қанат',
    represents: 'Айгүл',
    basis: 'Бұйрық 7',
  };
  const { people } = withPending(snapshot(deskPerson('Айгүл')), [pending(deed, { person: substitute })], 100);
  const side = { basis: 'Бұйрық 7', actionId: 'sub-1' };
  expect(people.find(({ name }) => name === 'Айгүл')).toMatchObject({
    state: 'away',
    representedBy: { ...side, name: 'Қанат' },
  });
  expect(people.find(({ name }) => name === 'Қанат')).toMatchObject({
    state: 'in',
    represents: { ...side, name: 'Айгүл' },
  });
});

it('answers an asked roll-call here before the server knows of it', () => {
  const ask = { askId: '', sessionId, at: 1, dueAt: 2, reason: 'hand' as const, byName: null };
  const asked = { ...snapshot(deskPerson('Айгүл', { state: 'in' })), ask };
  const call: Deed = { kind: 'roll-call', actionId: 'roll-1', missing: [], heads: 1 };
  expect(withPending(asked, [pending(call)], 100)).toMatchObject({ ask: null, rollCall: { listed: 1, heads: 1 } });
  const undo = pending({ kind: 'undo', actionId: 'undo-1', undoes: 'roll-1' });
  expect(withPending(asked, [pending(call), undo], 100).ask).toEqual(ask);
});

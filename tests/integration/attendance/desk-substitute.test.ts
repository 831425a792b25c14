import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useWorld } from './support/world.ts';

const { cast, call, watcher, report } = useWorld();
const newId = () => randomUUID().replaceAll('-', '').slice(0, 24);

const act = async (...actions: Record<string, unknown>[]) => {
  const { seminarId, sessionId, north } = cast();
  const body = { seminarId, sessionId, actions: actions.map((one) => ({ actionId: randomUUID(), agoMs: 0, ...one })) };
  return (await call('northCoordinator', 'POST', `/halls/${north.hallId}/desk/actions`, body)).body;
};
const rowOf = async (personId: string) => {
  const { seminarId, north } = cast();
  const { body } = await call('northCoordinator', 'GET', `/seminars/${seminarId}/halls/${north.hallId}/desk`);
  return body.people.find((row: { personId: string }) => row.personId === personId);
};
const lineOf = async (personId: string) => (await report()).lines.find((line) => line.personId === personId);

describe('A substitute at the Desk', () => {
  it('is checked in by one action, and the person he came for stays absent, noted on both', async () => {
    const { stranger, bolat } = cast().ids;
    const actionId = randomUUID();
    const action = { kind: 'substitute', personId: stranger, represents: bolat, basis: '15-бұйрық', actionId };
    const { results, change } = await act(action);
    expect(results[0]).toEqual({ actionId, outcome: 'done', code: null });
    expect(change.people.map((row: { personId: string }) => row.personId).sort()).toEqual([stranger, bolat].sort());
    const side = { basis: '15-бұйрық', actionId };
    expect(await rowOf(bolat)).toMatchObject({
      state: 'away',
      representedBy: { ...side, personId: stranger, name: 'Ізбасаров Қанат' },
    });
    expect(await rowOf(stranger)).toMatchObject({
      state: 'in',
      represents: { ...side, personId: bolat, name: 'Қасенов Болат' },
    });
    expect(await lineOf(bolat)).toMatchObject({ representedBy: { personId: stranger }, places: [] });
    expect(await lineOf(stranger)).toMatchObject({ represents: { personId: bolat } });
    expect((await act(action)).results[0].outcome).toBe('repeated');
    expect((await report()).substitutions).toHaveLength(1);
  });

  it('is one for one: who has a substitute gets no second, and nobody stands in for two', async () => {
    const { stranger, bolat, dana } = cast().ids;
    const guest = { guestId: newId(), surname: 'Смит', givenName: 'Джон' };
    const second = await act({ kind: 'substitute', guest, represents: bolat, basis: 'хат бойынша' });
    expect(second.results[0]).toMatchObject({ outcome: 'refused', code: 'substitution.taken' });
    expect(await rowOf(guest.guestId)).toBeUndefined();
    const twice = await act({ kind: 'substitute', personId: stranger, represents: dana, basis: 'хат бойынша' });
    expect(twice.results[0]).toMatchObject({ outcome: 'refused', code: 'substitution.busy' });
  });

  it('is taken back with one undo, check-in and all', async () => {
    const { stranger, bolat } = cast().ids;
    const { actionId } = (await rowOf(bolat)).representedBy;
    const page = watcher('northCoordinator');
    await page.get('desk:watch', { seminarId: cast().seminarId, hallId: cast().north.hallId });
    await act({ kind: 'undo', undoes: actionId });
    expect(await rowOf(bolat)).toMatchObject({ state: 'away', representedBy: null });
    expect(await rowOf(stranger)).toBeUndefined();
    const told = () => page.all('desk:changed').flatMap(({ people }) => people ?? []);
    await expect.poll(() => told().findLast(({ personId }) => personId === bolat)?.representedBy).toBeNull();
    expect((await report()).substitutions).toMatchObject([{ withdrawnAt: expect.any(Number) }]);
  });

  it('may be a guest, written down by name, and stands for nobody who is not expected in this hall', async () => {
    const { dana, farida } = cast().ids;
    const guest = { guestId: newId(), surname: 'Ким', givenName: 'Ольга' };
    const done = await act({ kind: 'substitute', guest, represents: dana, basis: 'устно, акимат' });
    expect(done.results[0].outcome).toBe('done');
    expect((await rowOf(dana)).representedBy).toMatchObject({ name: 'Ким Ольга' });
    const other = await act({ kind: 'substitute', guest, represents: farida, basis: 'устно, акимат' });
    expect(other.results[0]).toMatchObject({ outcome: 'refused', code: 'substitution.notExpected' });
  });

  it('is refused for somebody who is in the hall himself', async () => {
    const { stranger, bolat } = cast().ids;
    await act({ kind: 'check-in', personId: bolat });
    const { results } = await act({ kind: 'substitute', personId: stranger, represents: bolat, basis: 'бұйрық' });
    expect(results[0]).toMatchObject({ outcome: 'refused', code: 'substitution.present' });
    expect(await rowOf(stranger)).toBeUndefined();
  });

  it('shows at the Desk what an organiser writes down and takes back', async () => {
    const { seminarId, sessionId, ids } = cast();
    await act({ kind: 'walk-in', personId: ids.stranger });
    const undone = await act({ kind: 'check-out', personId: ids.bolat });
    expect(undone.results[0].outcome).toBe('done');
    const other = cast().ids.dana;
    const taken = (await rowOf(other)).representedBy.actionId;
    await act({ kind: 'undo', undoes: taken });
    const path = `/seminars/${seminarId}/sessions/${sessionId}/substitutions`;
    const body = { key: randomUUID(), personId: ids.stranger, representedId: other, basis: '7-хат' };
    expect((await call('organiser', 'POST', path, body)).status).toBe(201);
    await expect
      .poll(async () => (await rowOf(other)).representedBy)
      .toMatchObject({ name: 'Ізбасаров Қанат', basis: '7-хат', actionId: null });
  });
});

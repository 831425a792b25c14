import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/src/signing/canonical.ts';
import { useWorld } from '../attendance/support/world.ts';
import { type ToldSession, toldSession } from './support/told.ts';

const world = useWorld();
const minute = 60_000;

describe('Approving a report', () => {
  let of: ToldSession;
  beforeAll(async () => {
    of = await toldSession(world);
    const { PersonModel } = await import('../../../server/src/identity/model.ts');
    const roles = ['organiser', 'administrator'];
    const grants = roles.map((role) => ({ role, scope: 'everywhere' }));
    await PersonModel.updateOne({ _id: of.cast.ids.organiser }, { $set: { grants, roles } });
  });

  it('names what is open and is refused until each of it is acknowledged by its name', async () => {
    const { body: objection } = await of.object('farida');
    const { open, versions } = (await of.get('/versions')).body;
    expect(versions).toEqual([]);
    const expected = [
      'desks',
      `hall:${of.cast.north.hallId}`,
      `hall:${of.cast.south.hallId}`,
      `objection:${objection.objectionId}`,
    ];
    expect(open.map(({ item }: { item: string }) => item).sort()).toEqual(expected.sort());
    const refused = await of.post('/versions', { acknowledge: ['desks'] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'approval.open' } });
    expect(refused.body.fields).toContainEqual({
      path: `objection:${objection.objectionId}`,
      message: 'Үсенова Фарида',
    });
    expect((await of.get('/versions')).body.versions).toEqual([]);
  });

  it('freezes a version with a number, a check code, a hash and a signature, once for one key', async () => {
    const key = randomUUID();
    const first = await of.approve({ key, note: 'Тексерілді' });
    expect(first).toMatchObject({
      status: 201,
      body: { version: 1, approvedBy: 'Омаров Нұрлан', note: 'Тексерілді', supersededBy: null },
    });
    expect(first.body.serial).toMatch(/^\d{4}-\d{6}$/);
    expect(first.body.checkCode).toMatch(/^[0-9A-Z]{12}$/);
    expect(first.body.acknowledged).toHaveLength(4);
    expect((await of.approve({ key })).body).toEqual(first.body);
    expect((await of.get('/versions')).body.versions).toEqual([first.body]);
  });

  it('hashes and signs the canonical text of everything frozen with the published key', async () => {
    const { VersionModel } = await import('../../../server/src/reports/versions/model.ts');
    const { thaw } = await import('../../../server/src/reports/versions/freeze.ts');
    const stored = await VersionModel.findOne({ sessionId: of.cast.sessionId }).lean();
    const text = Buffer.from(canonicalJson(await thaw(stored as never)));
    expect(createHash('sha256').update(text).digest('hex')).toBe(stored?.hash);
    const { keys } = (await world.call('visitor', 'GET', '/keys')).body;
    const { kty, crv, x } = keys.find(({ kid }: { kid: string }) => kid === stored?.kid);
    const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    expect(verify(null, text, key, Buffer.from(stored?.signature ?? '', 'hex'))).toBe(true);
    expect(String(text)).toContain('"policy":{');
    expect(String(text)).toContain('"spans":[');
  });

  it('is refused while nothing has changed, and the frozen version stays what it was when something does', async () => {
    expect((await of.approve()).body.code).toBe('approval.unchanged');
    const frozen = (await of.get('/versions/1')).body;
    await of.adjust('farida', 20);
    const state = (await of.get('/versions')).body;
    expect(state.changedSince).toBe(true);
    expect(state.differences.people).toMatchObject([{ name: 'Үсенова Фарида', kind: 'changed' }]);
    expect((await of.get('/versions/1')).body).toEqual(frozen);
    expect((await of.get('/versions/2')).status).toBe(404);
  });

  it('makes the next version, which explains person by person how it differs and why', async () => {
    const objections = (await of.get('/objections')).body.objections;
    await of.post(`/objections/${objections[0].objectionId}/answer`, { outcome: 'accepted', note: 'Болған' });
    await of.post('/corrections', {
      kind: 'true-end',
      moment: of.told.start + 50 * minute,
      reason: 'Ертерек аяқталды',
    });
    expect((await of.approve()).body).toMatchObject({ version: 2 });
    const { differences, report } = (await of.get('/versions/2')).body;
    expect(report.liveMs).toBe(50 * minute);
    expect(differences).toMatchObject({ from: 1, live: { fromMs: 60 * minute, toMs: 50 * minute }, policy: [] });
    const farida = differences.people.find(({ name }: { name: string }) => name === 'Үсенова Фарида');
    expect(farida.changes).toContainEqual({ field: 'creditedMs', from: 30 * minute, to: 40 * minute });
    expect(farida.causes.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'adjustment',
      'correction',
      'objection',
    ]);
    const bolat = differences.people.find(({ name }: { name: string }) => name === 'Қасенов Болат');
    expect(bolat.causes).toMatchObject([{ kind: 'correction', text: 'Ертерек аяқталды', byName: 'Омаров Нұрлан' }]);
    expect(differences.people.some(({ name }: { name: string }) => name === 'Әлиева Дана')).toBe(false);
    expect((await of.get('/versions')).body.versions[0].supersededBy).toBe(2);
    expect((await of.get('/versions')).body.changedSince).toBe(false);
  });

  it('still holds when people and the seminar are named anew, move or are erased, but may be frozen anew', async () => {
    const { PersonModel } = await import('../../../server/src/identity/model.ts');
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const { bolat, aigerim } = of.cast.ids;
    const elsewhere = { surname: 'Яковлев', position: 'Әкім', regionId: of.cast.south.regionId };
    await PersonModel.updateOne({ _id: bolat }, { $set: elsewhere });
    await SeminarModel.updateOne({ _id: of.cast.seminarId }, { $set: { 'title.kk': 'Басқа атау' } });
    const erase = { name: 'Әбенова Айгерім', reason: 'Өз өтініші бойынша' };
    expect((await world.call('organiser', 'POST', `/people/${aigerim}/erasure`, erase, of.cast)).status).toBeLessThan(
      300,
    );
    const { changedSince, differences } = (await of.get('/versions')).body;
    expect({ changedSince, differences }).toEqual({ changedSince: false, differences: null });
    expect((await of.approve()).body).toMatchObject({ version: 3 });
    expect((await of.get('/versions/3')).body.differences).toMatchObject({
      ...{ people: [], facts: [], other: true },
    });
    await of.adjust('dana', 5);
    expect((await of.get('/versions')).body.changedSince).toBe(true);
  });

  it('shows a region its own part of every version, and lets nobody approve but the organiser of all of it', async () => {
    const part = (await of.get('/versions/2', 'northObserver')).body;
    expect(part.report.lines.map(({ name }: { name: string }) => name)).toEqual([
      'Әбенова Айгерім',
      'Әлиева Дана',
      'Қасенов Болат',
    ]);
    expect(JSON.stringify(part)).not.toMatch(/Үсенова|Жұмабаев/);
    expect(part.totals.expected).toBe(3);
    expect(JSON.stringify((await of.get('/versions', 'northObserver')).body)).not.toMatch(/Үсенова|Жұмабаев/);
    for (const who of ['northObserver', 'northOrganiser', 'northCoordinator', 'host', 'bolat'] as const)
      expect((await of.post('/versions', {}, who)).status, who).toBe(404);
    expect((await of.post('/versions', {}, 'visitor')).status).toBe(401);
  });

  it('gives one of several who approve at once the version, and no number twice', async () => {
    const racing = await toldSession(world);
    const acknowledge = await racing.open();
    const answers = await Promise.all([1, 2, 3].map(() => racing.post('/versions', { acknowledge })));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { status, body } of answers)
      if (status !== 201) expect(['request.conflict', 'approval.unchanged']).toContain(body.code);
    expect((await racing.get('/versions')).body.versions).toHaveLength(1);
  });
});

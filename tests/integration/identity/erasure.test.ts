import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

const { call, cast: upcoming, report, anotherCast } = useWorld();
const erased = 'Жойылған / Удалён';

let told: Recorded;
let people: typeof import('../../../server/src/identity/model.ts');
const erase = (who: 'organiser' | 'northOrganiser' | 'northObserver', personId: string, body: object) =>
  call(who, 'POST', `/people/${personId}/erasure`, body, told.cast);
const lineOf = async () =>
  (await report('organiser', told.cast)).lines.find(({ personId }) => personId === told.cast.ids.farida);

beforeAll(async () => {
  people = await import('../../../server/src/identity/model.ts');
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  told = await recordedSession(await anotherCast());
  await told.heard('farida', 0, 60);
  const { organiser, farida } = told.cast.ids;
  const grants = [{ role: 'administrator', scope: 'everywhere' }];
  await people.PersonModel.updateOne({ _id: organiser }, { $set: { grants, roles: ['administrator'] } });
  await people.PersonModel.updateOne(
    { _id: farida },
    {
      $set: {
        phone: '+77010000001',
        email: 'farida@minber.example',
        iin: '880101400014',
        link: { kind: 'reset', hash: 'a link', expiresAt: Date.now() + 1e6 },
        signInCode: { hash: 'a code', hallId: told.cast.north.hallId, issuedBy: null, expiresAt: Date.now() + 1e6 },
      },
    },
  );
});

describe('Erasing a person', () => {
  it('is the administrator’s alone, needs the name as it is shown, a reason, and is not for oneself', async () => {
    const { farida, organiser } = told.cast.ids;
    const body = { name: 'Үсенова Фарида', reason: 'Өтініші бойынша' };
    for (const who of ['northOrganiser', 'northObserver'] as const)
      expect((await erase(who, farida, body)).status).toBe(404);
    expect((await erase('organiser', farida, { ...body, name: 'Үсенова' })).body.code).toBe('person.wrongName');
    expect((await erase('organiser', farida, { ...body, reason: '' })).status).toBe(400);
    const self = { ...body, name: 'Омаров Нұрлан' };
    expect((await erase('organiser', organiser, self)).body.code).toBe('person.eraseSelf');
    expect((await lineOf())?.name).toBe('Үсенова Фарида');
  });

  it('leaves nothing of him in his document, ends his sessions, and keeps his place', async () => {
    const { farida } = told.cast.ids;
    const before = await people.PersonModel.findById(farida).lean();
    const { status, body } = await erase('organiser', farida, { name: ' үсенова  фарида ', reason: 'Өтініші бойынша' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ surname: erased, active: false, phone: null, may: { edit: false, erase: false } });
    const after = JSON.stringify(await people.PersonModel.findById(farida).lean());
    expect(after).not.toMatch(/Үсенова|Фарида|usen|farid|7010000001|880101400014|Сарыағаш|Әкім|a link|a code/i);
    expect(after).toContain(before?.regionId);
    expect(await people.SessionModel.countDocuments({ subjectId: farida })).toBe(0);
    expect((await call('farida', 'GET', '/me/home', undefined, told.cast)).status).toBe(401);
  });

  it('never touches the record: the line stays under the same id with the same minutes', async () => {
    const line = await lineOf();
    expect(line).toMatchObject({ credited: true, creditedMs: 60 * 60_000, position: '' });
    expect(line?.name).toMatch(new RegExp(`^${erased} №[0-9a-f]{6}$`));
  });

  it('is done once: said again nothing changes; nothing brings him back', async () => {
    const { farida } = told.cast.ids;
    const before = await people.PersonModel.findById(farida, { outbox: 0 }).lean();
    expect((await erase('organiser', farida, { name: 'бәрібір', reason: 'Тағы бір рет' })).status).toBe(201);
    for (const act of ['reactivate', 'invitation', 'password-reset'])
      expect((await call('organiser', 'POST', `/people/${farida}/${act}`, undefined, told.cast)).body.code).toBe(
        'person.erased',
      );
    const roles = { grants: [{ role: 'learner', scope: 'everywhere' }] };
    expect((await call('organiser', 'PUT', `/people/${farida}/roles`, roles, told.cast)).body.code).toBe(
      'person.erased',
    );
    expect(await people.PersonModel.findById(farida, { outbox: 0 }).lean()).toEqual(before);
    const { items } = (await call('organiser', 'GET', `/audit?on=${farida}&action=person.erase`, undefined, told.cast))
      .body;
    expect(items).toMatchObject([{ details: { reason: 'Өтініші бойынша' } }]);
    expect(JSON.stringify(items)).not.toContain('Үсенова');
  });

  it('reaches the copies: lists of what is to come, a recognised guest, messages to halls', async () => {
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const { WalkInModel } = await import('../../../server/src/attendance/record/walk-in-model.ts');
    const { MatchModel } = await import('../../../server/src/attendance/record/match-model.ts');
    const { MessageModel } = await import('../../../server/src/attendance/record/message-model.ts');
    const { newId } = await import('../../../server/src/platform/index.ts');
    const { seminarId, ids, north } = upcoming();
    const guestId = newId();
    const guest = {
      surname: 'Жұмабаев',
      givenName: 'Ерлан',
      patronymic: '',
      position: 'Әкім',
      organisation: 'Әкімдік',
    };
    await WalkInModel.create({
      _id: guestId,
      seminarId,
      hallId: north.hallId,
      ...guest,
      writtenBy: null,
      writtenAt: 1,
    });
    const signed = { authorId: ids.host, authorName: 'Сейітқызы Гүлнар', at: 1, key: newId(), turn: 0 };
    await MatchModel.create({ _id: newId(), seminarId, guestId, personId: ids.erlan, ...signed });
    const message = {
      seminarId,
      text: 'Сәлем',
      at: 1,
      authorId: ids.erlan,
      authorName: 'Жұмабаев Ерлан',
      key: newId(),
    };
    await MessageModel.create({ _id: newId(), ...message, receipts: [] });
    const body = { name: 'Жұмабаев Ерлан', reason: 'Өтініші бойынша' };
    expect((await erase('organiser', ids.erlan, body)).status).toBe(201);
    await vi.waitFor(async () => {
      const seminar = await SeminarModel.findById(seminarId).lean();
      expect(seminar?.expected.map(({ personId }) => personId)).not.toContain(ids.erlan);
      expect(seminar?.expected).toHaveLength(4);
      expect((await WalkInModel.findById(guestId).lean())?.surname).toBe(erased);
      expect((await MessageModel.findOne({ authorId: ids.erlan }).lean())?.authorName).toContain(erased);
    }, 10_000);
  });
});

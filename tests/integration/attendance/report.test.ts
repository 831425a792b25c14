import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Recorded } from './support/recorded.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();
const { call, report, anotherCast } = world;
const minute = 60_000;

/** A session of an hour that is over, written as live and the Desks would have written it. */
let told: Recorded;
const of = () => told.cast;
const lineOf = async (
  who: 'aigerim' | 'bolat' | 'dana' | 'farida' | 'erlan',
  reader: Parameters<typeof report>[0] = 'organiser',
) => (await report(reader, of())).lines.find(({ personId }) => personId === of().ids[who]);
const adjust = (body: object, who: 'organiser' | 'northOrganiser' | 'northObserver' | 'bolat' = 'organiser') =>
  call(who, 'POST', `/seminars/${of().seminarId}/sessions/${of().sessionId}/adjustments`, body, of());

beforeAll(async () => {
  const { recordedSession } = await import('./support/recorded.ts');
  told = await recordedSession(await anotherCast({ graceMs: minute, unconfirmedLimitMs: 90 * minute }));
  await told.heard('aigerim', 0, 60);
  await told.heard('farida', 0, 20);
  await told.heard('farida', 25, 60);
  await told.heard('bolat', 30, 50);
  await told.screen('north', 0, 60);
  await told.screen('south', 10, 60);
  await told.hall('north', 'in', -10, 'bolat', 'dana');
  await told.hall('north', 'out', 40, 'dana');
  await told.hall('south', 'in', -5, 'erlan');
  await told.down(20, 25);
});

describe('The report of a session', () => {
  it('has a line for everyone, with in, out, minutes, percent and why', async () => {
    const { lines, totals, live, policy } = await report('organiser', of());
    expect(lines.map(({ name }) => name)).toEqual([
      'Әбенова Айгерім',
      'Әлиева Дана',
      'Жұмабаев Ерлан',
      'Қасенов Болат',
      'Үсенова Фарида',
    ]);
    expect(live).toEqual([{ from: told.start, to: told.start + 60 * minute }]);
    expect(policy).toMatchObject({ version: 1, mode: 'threshold', thresholdPercent: 80 });
    expect(await lineOf('aigerim')).toMatchObject({
      firstInAt: told.start,
      lastOutAt: told.start + 60 * minute,
      creditedMs: 60 * minute,
      percent: 100,
      credited: true,
      why: 'enough',
      hours: 1.3,
      evidence: ['device'],
    });
    expect(await lineOf('dana')).toMatchObject({
      firstInAt: told.start - 10 * minute,
      lastOutAt: told.start + 40 * minute,
      percent: 66.6,
      credited: false,
      why: 'too-little',
      evidence: ['desk'],
      places: [{ kind: 'hall', hallId: of().north.hallId }],
    });
    expect(await lineOf('erlan')).toMatchObject({ creditedMs: 50 * minute, lateMs: null, credited: true });
    expect(totals).toMatchObject({ expected: 5, attended: 5, credited: 4 });
  });

  it('gives downtime back as a line of its own to who was there on both sides', async () => {
    expect((await report('organiser', of())).interruptions).toMatchObject([
      { from: told.start + 20 * minute, to: told.start + 25 * minute },
    ]);
    expect(await lineOf('farida')).toMatchObject({
      creditedMs: 60 * minute,
      interruptionMs: 5 * minute,
      evidence: ['device', 'interruption'],
    });
  });

  it('sums up each hall with the gaps of its screen, and own devices apart', async () => {
    const { halls } = await report('organiser', of());
    const south = halls.find(({ place }) => place.kind === 'hall' && place.hallId === of().south.hallId);
    expect(south).toMatchObject({
      expected: 1,
      attended: 1,
      credited: 1,
      screenGaps: [{ from: told.start, to: told.start + 10 * minute }],
    });
    expect(halls.at(-1)).toMatchObject({ place: { kind: 'own' }, expected: 2, attended: 2 });
  });

  it('raises a hall and a device elsewhere; the organiser settles it with a note that stays', async () => {
    const path = `/seminars/${of().seminarId}/sessions/${of().sessionId}/conflicts`;
    const { conflicts } = (await call('organiser', 'GET', path, undefined, of())).body;
    expect(conflicts).toMatchObject([{ kind: 'hall-and-device', person: { name: 'Қасенов Болат' }, resolution: null }]);
    expect(conflicts[0].intervals).toEqual([{ from: told.start + 30 * minute, to: told.start + 50 * minute }]);
    const resolve = (who: 'organiser' | 'northObserver') =>
      call(
        who,
        'POST',
        `${path}/${conflicts[0].conflictId}/resolution`,
        { note: 'Ноутбук қызметтік бөлмеде қалған' },
        of(),
      );
    expect((await resolve('northObserver')).status).toBe(404);
    expect((await resolve('organiser')).body.resolution).toMatchObject({ authorName: 'Омаров Нұрлан' });
    expect((await report('organiser', of())).conflicts[0]?.resolution?.note).toContain('Ноутбук');
    expect((await lineOf('bolat'))?.creditedMs).toBe(60 * minute);
  });

  it('shows a region’s observer and a coordinator only their own rows, and totals of those', async () => {
    for (const who of ['northObserver', 'northCoordinator'] as const) {
      const { lines, totals, halls } = await report(who, of());
      expect(lines.map(({ name }) => name)).toEqual(['Әбенова Айгерім', 'Әлиева Дана', 'Қасенов Болат']);
      expect(totals.expected).toBe(3);
      expect(halls).toHaveLength(2);
    }
    const path = `/seminars/${of().seminarId}/sessions/${of().sessionId}/report`;
    expect((await call('bolat', 'GET', path, undefined, of())).status).toBe(404);
    expect((await call('host', 'GET', path, undefined, of())).status).toBe(404);
  });

  it('shows each learner his own line with its spans, and nobody else’s', async () => {
    const { body } = await call('farida', 'GET', `/me/attendance/${of().seminarId}`, undefined, of());
    expect(body.sessions[0].line).toMatchObject({ name: 'Үсенова Фарида', creditedMs: 60 * minute });
    expect(body.sessions[0].spans).toEqual([
      {
        from: told.start,
        to: told.start + 20 * minute,
        evidence: 'device',
        place: { kind: 'own' },
        device: 'Firefox',
        open: false,
      },
      {
        from: told.start + 25 * minute,
        to: told.start + 60 * minute,
        evidence: 'device',
        place: { kind: 'own' },
        device: 'Firefox',
        open: false,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('Айгерім');
    expect((await call('stranger', 'GET', `/me/attendance/${of().seminarId}`, undefined, of())).status).toBe(404);
  });
});

describe('Corrections', () => {
  it('are signed, give a reason, and change the line of a person', async () => {
    const key = randomUUID();
    const wanted = {
      key,
      target: { kind: 'person', personId: of().ids.dana },
      effect: 'add',
      minutes: 10,
      reason: 'Қағаз тізім бойынша болған',
    };
    const signed = await adjust(wanted);
    expect(signed).toMatchObject({ status: 201, body: { minutes: 10, authorName: 'Омаров Нұрлан', interval: null } });
    expect((await adjust(wanted)).body.adjustmentId).toBe(signed.body.adjustmentId);
    expect(await lineOf('dana')).toMatchObject({
      creditedMs: 50 * minute,
      credited: true,
      evidence: ['desk', 'adjustment'],
      adjustmentIds: [signed.body.adjustmentId],
    });
  });

  it('of a whole hall reach whoever was checked in there, and nobody else', async () => {
    const interval = { from: told.start, to: told.start + 10 * minute };
    const wanted = {
      key: randomUUID(),
      target: { kind: 'hall', hallId: of().south.hallId },
      effect: 'add',
      ...interval,
      reason: 'Экранның кабелі үзілді',
    };
    expect((await adjust(wanted)).status).toBe(201);
    expect(await lineOf('erlan')).toMatchObject({ creditedMs: 60 * minute });
    expect((await lineOf('dana'))?.creditedMs).toBe(50 * minute);
    const own = await call('erlan', 'GET', `/me/attendance/${of().seminarId}`, undefined, of());
    expect(own.body.sessions[0].adjustments).toMatchObject([{ reason: 'Экранның кабелі үзілді' }]);
  });

  it('of all take time from everyone who attended', async () => {
    const interval = { from: told.start + 55 * minute, to: told.start + 60 * minute };
    await adjust({
      key: randomUUID(),
      target: { kind: 'all' },
      effect: 'remove',
      ...interval,
      reason: 'Семинар ертерек бітті',
    });
    expect((await lineOf('aigerim'))?.creditedMs).toBe(55 * minute);
    expect((await lineOf('erlan'))?.creditedMs).toBe(55 * minute);
  });

  it('need a reason, a time inside the session, a target that is part of it, and the right', async () => {
    const wanted = {
      key: randomUUID(),
      target: { kind: 'person', personId: of().ids.dana },
      effect: 'add',
      minutes: 5,
      reason: 'Қолмен түзету',
    };
    expect((await adjust({ ...wanted, reason: '' })).status).toBe(400);
    expect((await adjust({ ...wanted, from: 1, to: 2 })).status).toBe(400);
    expect((await adjust({ ...wanted, minutes: undefined })).status).toBe(400);
    const outside = { from: told.start - 600 * minute, to: told.start - 590 * minute };
    expect((await adjust({ ...wanted, minutes: undefined, ...outside })).body.code).toBe('adjustment.outsideSession');
    const foreign = { kind: 'person', personId: of().ids.host };
    expect((await adjust({ ...wanted, target: foreign })).body.code).toBe('adjustment.unknownTarget');
    for (const who of ['northObserver', 'northOrganiser', 'bolat'] as const)
      expect((await adjust(wanted, who)).status).toBe(404);
  });
});

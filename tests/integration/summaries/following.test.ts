import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Outline } from '../../../shared/src/programmes/outline.ts';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

const minute = 60_000;
const { call, anotherCast } = useWorld();

let told: Recorded;
let models: typeof import('../../../server/src/summaries/model.ts');
let summaries: typeof import('../../../server/src/summaries/follow.ts');
let writing: typeof import('../../../server/src/summaries/write.ts');

const settled = (sessionId: string) =>
  vi.waitFor(async () => expect((await models.SessionSummaryModel.findById(sessionId).lean())?.pending).toBe(false), {
    timeout: 15_000,
    interval: 50,
  });
const lineOf = (who: 'aigerim' | 'bolat' | 'dana' | 'erlan' | 'farida') =>
  models.PersonSummaryModel.findOne({ personId: told.cast.ids[who], sessionId: told.cast.sessionId }).lean();

beforeAll(async () => {
  models = await import('../../../server/src/summaries/model.ts');
  summaries = await import('../../../server/src/summaries/follow.ts');
  writing = await import('../../../server/src/summaries/write.ts');
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  told = await recordedSession(await anotherCast({ graceMs: minute }));
  await told.heard('aigerim', 0, 60);
  await told.heard('farida', 20, 30);
  await told.heard('farida', 40, 60);
  await told.screen('north', 5, 20);
  await told.screen('north', 30, 60);
  await told.hall('north', 'in', -10, 'bolat');
  await summaries.want(told.cast.seminarId, told.cast.sessionId);
  await settled(told.cast.sessionId);
});

describe('The summaries of a session that is over', () => {
  it('say for each person what his report line says, whose it is and what is worth counting', async () => {
    const { ids, north, south } = told.cast;
    expect(await lineOf('aigerim')).toMatchObject({
      present: true,
      credited: true,
      creditedMs: 60 * minute,
      liveMs: 60 * minute,
      hallId: null,
      marks: [],
      evidence: ['device'],
      regionIds: [north.regionId],
      centreIds: [north.centreId],
      year: new Date(told.start).getFullYear(),
    });
    expect(await lineOf('farida')).toMatchObject({ lateMs: 20 * minute, dropped: 1, marks: ['late', 'dropped'] });
    expect(await lineOf('erlan')).toMatchObject({
      present: false,
      expectedPlace: { kind: 'hall', hallId: south.hallId },
      hallId: south.hallId,
    });
    expect(await models.PersonSummaryModel.countDocuments({ sessionId: told.cast.sessionId })).toBe(5);
    expect(await models.PersonSummaryModel.exists({ personId: ids.host })).toBeNull();
  });

  it('say for each hall who came, how its screen was cut, and add up to the report with own devices', async () => {
    const { sessionId, north } = told.cast;
    const lines = await models.HallSummaryModel.find({ sessionId }).lean();
    expect(lines.find(({ hallId }) => hallId === north.hallId)).toMatchObject({
      expected: 2,
      came: 1,
      attended: 1,
      cuts: 1,
      cutMs: 10 * minute,
      withoutMediaMs: 15 * minute,
    });
    const sum = (key: 'expected' | 'attended') => lines.reduce((total, line) => total + line[key], 0);
    expect([sum('expected'), sum('attended')]).toEqual([5, 3]);
    expect(lines.filter(({ hallId }) => hallId === null)).toHaveLength(2);
  });

  it('follow a correction, once however often it is told', async () => {
    const { seminarId, sessionId, ids } = told.cast;
    const wanted = {
      key: randomUUID(),
      target: { kind: 'person', personId: ids.erlan },
      effect: 'add',
      minutes: 50,
      reason: 'Қағаз тізім бойынша болған',
    };
    const path = `/seminars/${seminarId}/sessions/${sessionId}/adjustments`;
    expect((await call('organiser', 'POST', path, wanted, told.cast)).status).toBe(201);
    const change = { eventId: '', at: 0, type: 'attendance.changed', payload: { seminarId, sessionId } };
    for (const consumer of summaries.consumers.filter(({ type }) => type === 'attendance.changed')) {
      await consumer.handle(change);
      await consumer.handle(change);
    }
    await expect.poll(async () => (await lineOf('erlan'))?.creditedMs, { timeout: 15_000 }).toBe(50 * minute);
    await settled(sessionId);
    expect(await models.PersonSummaryModel.countDocuments({ sessionId })).toBe(5);
  });

  it('tell programmes who attended, and take it back when the record says otherwise', async () => {
    const programmes = await import('../../../server/src/programmes/model.ts');
    const { followCohorts } = await import('../../../server/src/summaries/attended.ts');
    const { seminarId, sessionId, ids } = told.cast;
    const [programmeId, versionId, cohortId, activityId] = ['1', '2', '3', '4'].map((one) => one.repeat(24));
    const title = { kk: 'Семинар', ru: 'Семинар', en: '' };
    const activity = { kind: 'seminar', activityId, title, minutes: 90, seminarId };
    const modules = [{ moduleId: '5'.repeat(24), title, activities: [activity] }];
    const outline = Outline.parse({ title, summary: title, kind: 'free', competencies: [], modules });
    await programmes.VersionModel.create({ _id: versionId, programmeId, version: 1, outline });
    const runs = { startsAt: told.start, endsAt: told.start + 100 * minute, regionIds: [], scopeCentreIds: [] };
    await programmes.CohortModel.create({ _id: cohortId, programmeId, version: 1, versionId, title, ...runs });
    for (const personId of [ids.aigerim, ids.bolat])
      await programmes.EnrolmentModel.create({
        _id: personId,
        cohortId,
        programmeId,
        personId,
        sortKey: '',
        way: 'hand',
      });
    const completed = async (personId: string) =>
      (await programmes.EnrolmentModel.findById(personId).lean())?.completions.map((one) => one.activityId);
    const added = { eventId: '', at: 0, type: 'enrolment.added', payload: { cohortId } };
    for (const consumer of [...followCohorts, ...followCohorts]) await consumer.handle(added);
    expect([await completed(ids.aigerim), await completed(ids.bolat)]).toEqual([[activityId], []]);
    const path = `/seminars/${seminarId}/sessions/${sessionId}/adjustments`;
    const wrong = { target: { kind: 'person', personId: ids.aigerim }, effect: 'remove', minutes: 50 };
    const signed = { ...wrong, key: randomUUID(), reason: 'Басқа адам отырған' };
    expect((await call('organiser', 'POST', path, signed, told.cast)).status).toBe(201);
    await summaries.want(seminarId, sessionId);
    await expect.poll(() => completed(ids.aigerim), { timeout: 15_000 }).toEqual([]);
    await settled(sessionId);
  });

  it('are never overwritten by an older computation that comes late, nor by what it still knew', async () => {
    const { derive } = await import('../../../server/src/summaries/derive.ts');
    const { seminarId, sessionId } = told.cast;
    const older = await derive(seminarId, sessionId);
    const line = older?.people[0];
    if (!older || !line) throw new Error('nothing to derive from');
    const mark = await models.SessionSummaryModel.findById(sessionId).lean();
    const before = await models.PersonSummaryModel.find({ sessionId }).sort({ _id: 1 }).lean();
    const gone = { ...line, _id: `${sessionId}/${'f'.repeat(24)}`, personId: 'f'.repeat(24) };
    const wrong = { ...older, people: [...older.people.map((one) => ({ ...one, creditedMs: 1 })), gone] };
    await writing.write(seminarId, sessionId, wrong, (mark?.done ?? 0) - 1);
    expect(await models.PersonSummaryModel.find({ sessionId }).sort({ _id: 1 }).lean()).toEqual(before);
  });

  it('are found wanting by reconciling when somebody changed one, and are put right by computing again', async () => {
    const { summaryDifferences } = await import('../../../scripts/reconcile/summaries.ts');
    const { seminarId, sessionId, ids } = told.cast;
    const differences = async () => {
      const found: string[] = [];
      for await (const difference of summaryDifferences()) found.push(difference);
      return found;
    };
    expect(await differences()).toEqual([]);
    await models.PersonSummaryModel.updateOne({ _id: `${sessionId}/${ids.farida}` }, { $set: { creditedMs: 1 } });
    await models.HallSummaryModel.deleteOne({ sessionId, hallId: told.cast.south.hallId });
    const found = await differences();
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/personSummaries .*creditedMs.*\n?.*hallSummaries .*missing/s);
    await summaries.want(seminarId, sessionId);
    await settled(sessionId);
    expect(await differences()).toEqual([]);
  });

  it('go when the seminar is gone', async () => {
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const { recordedSession } = await import('../attendance/support/recorded.ts');
    const other = await recordedSession(await anotherCast());
    const { seminarId, sessionId } = other.cast;
    await summaries.want(seminarId, sessionId);
    await settled(sessionId);
    await SeminarModel.deleteOne({ _id: seminarId });
    await summaries.want(seminarId, sessionId);
    await expect.poll(() => models.SessionSummaryModel.exists({ _id: sessionId }), { timeout: 15_000 }).toBeNull();
    await expect.poll(() => models.PersonSummaryModel.countDocuments({ sessionId })).toBe(0);
  });
});

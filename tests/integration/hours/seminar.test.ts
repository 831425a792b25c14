import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

const minute = 60_000;
/** Of a session of an hour: 1.3 academic hours. */
const whole = 59;
const { call, anotherCast } = useWorld();

let told: Recorded;
let hours: typeof import('../../../server/src/hours/index.ts');
let ledger: typeof import('../../../server/src/hours/model.ts');
type Who = 'aigerim' | 'bolat' | 'dana' | 'erlan' | 'farida';

beforeAll(async () => {
  hours = await import('../../../server/src/hours/index.ts');
  ledger = await import('../../../server/src/hours/model.ts');
  const { want } = await import('../../../server/src/summaries/follow.ts');
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  told = await recordedSession(await anotherCast({ graceMs: minute }));
  await told.heard('aigerim', 0, 60);
  await told.heard('farida', 0, 60);
  await told.heard('erlan', 0, 10);
  await want(told.cast.seminarId, told.cast.sessionId);
  await vi.waitFor(async () => expect(await entries('aigerim')).toEqual([whole]), { timeout: 15_000 });
});

const entries = async (who: Who) =>
  (await ledger.EntryModel.find({ personId: told.cast.ids[who] }).sort({ revision: 1 }).lean()).map(
    (one) => one.minutes,
  );

const cohortOf = async (minutes: number, ...people: Who[]): Promise<string> => {
  const { seminarCohort } = await import('./support/seminar-cohort.ts');
  return seminarCohort(told, minutes, people);
};
const minutesIn = (cohortId: string, who: Who) => async () =>
  (await ledger.StandingModel.findOne({ cohortId, personId: told.cast.ids[who] }).lean())?.minutes;

async function adjust(who: Who, effect: 'add' | 'remove', minutes: number): Promise<void> {
  const { seminarId, sessionId, ids } = told.cast;
  const wanted = { key: randomUUID(), target: { kind: 'person', personId: ids[who] }, effect, minutes };
  const path = `/seminars/${seminarId}/sessions/${sessionId}/adjustments`;
  const { status } = await call('organiser', 'POST', path, { ...wanted, reason: 'Қағаз тізім бойынша' }, told.cast);
  expect(status).toBe(201);
}

describe('The hours of a seminar', () => {
  it('are those of its record, for whoever is credited, enrolled or not', async () => {
    expect(await entries('farida')).toEqual([whole]);
    expect(await entries('erlan')).toEqual([]);
    expect(await ledger.EntryModel.countDocuments({ sessionId: told.cast.sessionId })).toBe(2);
  });

  it('count for whoever enrols later, in every programme as much as that gives', async () => {
    const [long, short] = [await cohortOf(90, 'aigerim', 'erlan'), await cohortOf(45, 'aigerim')];
    await expect.poll(minutesIn(long, 'aigerim'), { timeout: 5000 }).toBe(90);
    await expect.poll(minutesIn(short, 'aigerim')).toBe(45);
    await expect.poll(minutesIn(long, 'erlan')).toBe(0);
    expect(await entries('aigerim')).toEqual([whole]);
  });

  it('are reversed by a further entry when the record changes, and given again when it changes back', async () => {
    const cohortId = await cohortOf(90, 'farida');
    await expect.poll(minutesIn(cohortId, 'farida'), { timeout: 5000 }).toBe(90);
    await adjust('farida', 'remove', 50);
    await expect.poll(minutesIn(cohortId, 'farida'), { timeout: 15_000 }).toBe(0);
    expect(await entries('farida')).toEqual([whole, -whole]);
    await adjust('farida', 'add', 50);
    await expect.poll(minutesIn(cohortId, 'farida'), { timeout: 15_000 }).toBe(90);
    expect(await entries('farida')).toEqual([whole, -whole, whole]);
    expect(await hours.hoursOf(told.cast.ids.farida, cohortId)).toMatchObject({ minutes: 90, minutesOf: 90 });
  });

  it('come with the share that was attended, for what waits for it, and follow the record', async () => {
    const cohortId = await cohortOf(90, 'aigerim', 'erlan', 'dana');
    const { seminarId, ids } = told.cast;
    const { EnrolmentModel } = await import('../../../server/src/programmes/model.ts');
    const shareOf = (who: Who) => async () =>
      (await EnrolmentModel.findOne({ cohortId, personId: ids[who] }).lean())?.attended?.[seminarId];
    await expect.poll(shareOf('erlan'), { timeout: 5000 }).toBeCloseTo(10 / 60, 1);
    await expect.poll(shareOf('aigerim')).toBeGreaterThan(0.9);
    expect(await shareOf('dana')()).toBeUndefined();
    await adjust('erlan', 'add', 20);
    await expect.poll(shareOf('erlan'), { timeout: 15_000 }).toBeCloseTo(30 / 60, 1);
  });

  it('stay when the person is erased, and every entry follows from what is stored', async () => {
    const { status } = await call('organiser', 'GET', `/people/${told.cast.ids.farida}`, undefined, told.cast);
    expect(status).toBe(200);
    const { PersonModel } = await import('../../../server/src/identity/model.ts');
    const { erasePerson } = await import('../../../server/src/identity/erase.ts');
    const { fullName } = await import('../../../shared/src/identity/names.ts');
    const personId = told.cast.ids.farida;
    const person = await PersonModel.findById(personId).lean();
    if (!person) throw new Error('Nobody');
    await erasePerson({ kind: 'system' }, personId, { name: fullName(person), reason: 'Өтініші бойынша' });
    const { hoursDifferences } = await import('../../../scripts/reconcile/hours.ts');
    const found: string[] = [];
    for await (const difference of hoursDifferences()) found.push(difference);
    expect(found).toEqual([]);
    expect(await entries('farida')).toEqual([whole, -whole, whole]);
  });
});

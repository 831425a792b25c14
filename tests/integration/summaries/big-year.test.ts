import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../attendance/support/world.ts';
import type { BigYear } from './support/big-year.ts';

const { call } = useWorld();
/** `MINBER_MEASURE=1` writes the size of the requirement, asks often and prints the times. */
const measured = process.env.MINBER_MEASURE === '1';
const [seminars, people, times] = measured ? [100, 300, 60] : [12, 60, 1];

let big: BigYear;
let views: string[];

beforeAll(async () => {
  const { writeBigYear } = await import('./support/big-year.ts');
  big = await writeBigYear(2025, seminars, people);
  const { year, regionIds, functionIds, personIds, hallIds } = big;
  views = [
    `/year/seminars?year=${year}`,
    `/year/seminars?year=${year}&functionId=${functionIds[0]}`,
    `/year/heat-map?year=${year}`,
    `/year/heat-map?year=${year}&regionId=${regionIds[0]}`,
    `/year/people?year=${year}`,
    `/year/people?year=${year}&regionId=${regionIds[0]}`,
    `/year/people?year=${year}&functionId=${functionIds[0]}`,
    `/year/halls?year=${year}`,
    `/year/people/${personIds[0]}?year=${year}`,
    `/year/halls/${hallIds[0]}?year=${year}`,
  ];
}, 120_000);

describe('A year of many seminars', () => {
  it('is answered by indexes alone: no view reads a collection from end to end', async () => {
    const asked = await listen(async () => {
      for (const view of views) expect((await call('organiser', 'GET', view)).status, view).toBe(200);
      for (const view of views) expect((await call('northObserver', 'GET', view)).status, view).toBeLessThan(500);
    });
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['find', 'distinct']));
    const walked: unknown[] = [];
    // Distinct questions only: the same one needs no second plan.
    for (const question of new Map(asked.map((one) => [JSON.stringify(one), one])).values()) {
      const plan = JSON.stringify(await planOf(question));
      expect(plan).toContain('"stage"');
      if (/"stage":"COLLSCAN"/.test(plan)) walked.push(question);
    }
    expect(walked).toEqual([]);
  });

  it('says of everybody what stands in his sessions', async () => {
    const { year, personIds } = big;
    const { PersonSummaryModel } = await import('../../../server/src/summaries/model.ts');
    const { body } = await call('organiser', 'GET', `/year/people?year=${year}&late=1&dropped=0&represented=0`);
    expect(body.people.length).toBeGreaterThan(0);
    for (const { personId, late, sessions } of body.people) {
      expect(late).toBe(await PersonSummaryModel.countDocuments({ personId, marks: 'late' }));
      expect(sessions).toBe(seminars);
    }
    const [personId = ''] = personIds;
    const person = (await call('organiser', 'GET', `/year/people/${personId}?year=${year}`)).body;
    expect(person.totals).toMatchObject({ sessions: seminars, hours: seminars * 3.5 });
    expect(person.sessions).toHaveLength(seminars);
  });

  it.runIf(measured)('is answered in time', { timeout: 300_000 }, async () => {
    for (const view of views) {
      const took: number[] = [];
      for (let nth = 0; nth < times; nth += 1) {
        const from = performance.now();
        await call('organiser', 'GET', view);
        took.push(performance.now() - from);
      }
      took.sort((a, b) => a - b);
      const at = (part: number) => `${(took[Math.floor(took.length * part)] ?? 0).toFixed(0)} ms`;
      process.stdout.write(`${view.replace(/[0-9a-f]{24}/g, 'id')}: median ${at(0.5)}, p95 ${at(0.95)}\n`);
    }
  });
});

interface Question {
  collection: string;
  method: string;
  args: unknown[];
}

/** Every question to the derived collections while `work` runs. */
async function listen(work: () => Promise<void>): Promise<Question[]> {
  const asked: Question[] = [];
  mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    if (/Summaries$/.test(collection)) asked.push({ collection, method, args });
  });
  try {
    await work();
  } finally {
    mongoose.set('debug', false);
  }
  return asked;
}

function planOf({ collection, method, args: [what, second, third] }: Question): Promise<unknown> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  switch (method) {
    case 'find': {
      const { sort } = (second ?? {}) as { sort?: mongoose.mongo.Sort };
      const found = db.collection(collection).find(what as object);
      return (sort ? found.sort(sort) : found).explain('queryPlanner');
    }
    case 'aggregate':
      return db
        .collection(collection)
        .aggregate(what as object[])
        .explain('queryPlanner');
    case 'distinct':
      return db.command({
        explain: { distinct: collection, key: what, query: second ?? third ?? {} },
        verbosity: 'queryPlanner',
      });
    default:
      throw new Error(`${collection}.${method} is not explained`);
  }
}

import { parseArgs } from 'node:util';
import { databaseUri } from '../../database/location.ts';
import { exitWith } from '../../setup/problem.mjs';
import { percentile } from '../measure/statistics.ts';
import { Browser } from '../product/api.ts';
import { ProductServer } from '../product/server.ts';
import { fillCohort } from './seed.ts';

const PORTS = { http: 24_130, rtc: 24_140 };
const usage = `Usage: npm run bench:learning -- [--people N] [--times T]

Fills the demo's programme of 240 hours up to N people (3000) with what the demo's learners did in it, and tells how long
its pages take to answer (T requests each, 100): the time on loopback, with all that the server does for them.`;

interface Cohort {
  cohortId: string;
  programmeId: string;
  enrolled: number;
}

async function bench(people: number, times: number): Promise<void> {
  const server = new ProductServer(PORTS);
  try {
    await server.ready();
    const organiser = await Browser.signIn(server.url, 'organiser@minber.example', server.password);
    const learner = await Browser.signIn(server.url, 'akim-001@minber.example', server.password);
    const cohort = await largest(organiser);
    await fillCohort(databaseUri(server.databaseFolder), cohort.cohortId, people);
    console.log(`  ${(await largest(organiser)).enrolled} people in one cohort`);
    const { items } = await organiser.get<{ items: { activityId: string }[] }>(`/cohorts/${cohort.cohortId}/quizzes`);
    const asked = { organiser, learner };
    for (const { who, path } of pages(cohort, items[0]?.activityId ?? '')) await measure(asked[who], path, times);
  } finally {
    await server.close();
  }
}

/** The demo's cohort with most people. */
async function largest(organiser: Browser): Promise<Cohort> {
  const { items } = await organiser.get<{ items: Cohort[] }>('/cohorts');
  const [first] = items.toSorted((one, other) => other.enrolled - one.enrolled);
  if (!first) throw new Error('The demo has no cohort');
  return first;
}

function pages({ cohortId, programmeId }: Cohort, quizId: string): { who: 'organiser' | 'learner'; path: string }[] {
  const cohort = `/cohorts/${cohortId}`;
  const staff = [
    '/catalogue',
    `/catalogue/${programmeId}`,
    cohort,
    `${cohort}/roster?limit=50`,
    `${cohort}/gradebook`,
    `${cohort}/grades?limit=50`,
    `${cohort}/grades?limit=50&cursor=2900`,
    `${cohort}/hours?limit=50`,
    `${cohort}/hours/places`,
    `${cohort}/quizzes`,
    `${cohort}/quizzes/${quizId}/results?limit=100`,
    `${cohort}/quizzes/${quizId}/results?limit=100&cursor=2900`,
    `${cohort}/warnings`,
    '/hours/learners?limit=50',
    '/hours/cohorts',
    '/hours/halls',
  ];
  return [
    ...['/me/learning', `/learn/${cohortId}`].map((path) => ({ who: 'learner' as const, path })),
    ...staff.map((path) => ({ who: 'organiser' as const, path })),
  ];
}

/** No faster than a person may ask. */
async function measure(browser: Browser, path: string, times: number): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  for (let at = 0; at < times + warmUp; at += 1) {
    const sentAt = performance.now();
    bytes = (await browser.download(path)).length;
    const took = performance.now() - sentAt;
    if (at >= warmUp) taken.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, spacingMs - took)));
  }
  const [p50, p95] = [0.5, 0.95].map((rank) => percentile(taken, rank).toFixed(1).padStart(7));
  console.log(`  p50 ${p50} ms   p95 ${p95} ms   ${String(bytes).padStart(8)} bytes   ${path}`);
}
const warmUp = 5;
const spacingMs = 105;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '3000' },
    times: { type: 'string', default: '100' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else bench(Number(values.people), Number(values.times)).then(() => process.exit(0), exitWith);

import type { Id } from '@minber/shared/platform/ids';
import { type Consumer, directory, log } from '../../platform/index.ts';
import { cohortsHolding } from '../../programmes/index.ts';
import { issueByRule, issueEverywhere } from '../issue/automatic.ts';
import { byRule } from '../issue/issuer.ts';
import { numberWaiting } from '../issue/number.ts';
import { loadCertificate } from '../load.ts';
import { findAffected } from './affected.ts';
import { reissue } from './decide.ts';
import { mark, pendingMarks, settle } from './marks.ts';
import { revokeDuplicates } from './revoke.ts';

const everyMs = 3_000;
const everywhereMs = 60_000;
const leaseKey = 'certificates:follow';
const leaseMs = 30_000;

function on(name: string, type: string, handle: (payload: never) => Promise<void>): Consumer {
  return { name: `certificates.${name}`, type, handle: ({ payload }) => handle(payload as never) };
}

const markSeminar = async ({ seminarId }: { seminarId: Id }) => {
  await mark({ kind: 'seminar', id: seminarId });
  for (const id of await cohortsHolding(seminarId)) await mark({ kind: 'cohort', id });
};
const markCohort = ({ cohortId }: { cohortId: Id }) => mark({ kind: 'cohort', id: cohortId });

/** What changes the facts that certificates rest on, and what follows from a certificate that was taken back. */
export const consumers: Consumer[] = [
  on('record', 'session.summarised', markSeminar),
  on('hours', 'hours.changed', markCohort),
  on('completed', 'activity.completed', markCohort),
  on('enrolled', 'enrolment.added', markCohort),
  on('moved', 'cohort.moved', markCohort),
  on('revoked', 'certificate.revoked', async ({ certificateId }: { certificateId: Id }) =>
    revokeDuplicates(await loadCertificate(certificateId)),
  ),
  on('reissued', 'certificate.reissued', ({ certificateId, by }: { certificateId: Id; by: string }) =>
    reissue(certificateId, { ...byRule, issuer: by }),
  ),
];

let timers: NodeJS.Timeout[] = [];
let working: Promise<void> = Promise.resolve();
let stopped = true;

/** Looks at what is marked, one node at a time; numbers what a killed process left without a number. */
export function startFollowing(): void {
  stopped = false;
  timers = [setInterval(() => run(lookAtMarks), everyMs), setInterval(() => run(issueEverywhere), everywhereMs)];
}

export async function stopFollowing(): Promise<void> {
  stopped = true;
  for (const timer of timers) clearInterval(timer);
  await working;
}

/** One after the other; what fails is taken up by the next turn. */
function run(work: () => Promise<void>): void {
  working = working.then(async () => {
    if (stopped || !(await directory.acquire(leaseKey, leaseMs).catch(() => undefined))) return;
    await work().catch((thrown: unknown) => log('certificates').warn({ err: thrown }, 'will be repeated'));
  });
}

async function lookAtMarks(): Promise<void> {
  await numberWaiting();
  for (const { source, wanted } of await pendingMarks()) {
    if (stopped) return;
    await issueByRule(source);
    await findAffected(source);
    await settle(source, wanted);
  }
}

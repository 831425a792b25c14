import { attemptDifferences } from './attempts.ts';
import { certificateDifferences } from './certificates.ts';
import { fileDifferences } from './files.ts';
import { hallDifferences } from './halls.ts';
import { hoursDifferences } from './hours.ts';
import { outboxDifferences } from './outboxes.ts';
import { paperDifferences } from './papers.ts';
import { peopleDifferences } from './people.ts';
import { seminarDifferences } from './seminars.ts';
import { sessionDifferences } from './sessions.ts';
import { spanDifferences } from './spans.ts';
import { summaryDifferences } from './summaries.ts';

const checks = [
  peopleDifferences,
  seminarDifferences,
  sessionDifferences,
  spanDifferences,
  hallDifferences,
  summaryDifferences,
  attemptDifferences,
  paperDifferences,
  hoursDifferences,
  certificateDifferences,
  fileDifferences,
  outboxDifferences,
];
const settleMs = 3_000;

/**
 * Recomputes what is derived and tells where the stored differs, a line each. Nothing is changed. What a running server
 * is just writing settles within seconds: only what is still different then is told.
 */
export async function findDifferences(): Promise<string[]> {
  const first = await once();
  if (first.length === 0) return first;
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const second = new Set(await once());
  return first.filter((difference) => second.has(difference));
}

async function once(): Promise<string[]> {
  const found: string[] = [];
  for (const check of checks) for await (const difference of check()) found.push(difference);
  return found;
}

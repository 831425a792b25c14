import { canonicalJson } from '@minber/shared/signing/canonical';
import type { SessionRecord } from './record.ts';

/**
 * What people, places and seminars are called and where somebody belongs today: it is printed with a version and frozen
 * in it, but says nothing of the attendance. People are known by their ids.
 */
const words = new Set([
  ...['name', 'names', 'title', 'position', 'organisation', 'district', 'regionId', 'centreId'],
  ...['placeNames', 'hallName', 'personName', 'representedName', 'guestName', 'recordedAs', 'authorName', 'byName'],
  'madeAt',
]);

/**
 * Whether two records say the same of who was there: the attendance with its evidence, its policy and everything signed
 * about it. Equal texts for equal records, in whatever order their rows stand: names decide the order of lists.
 */
export function essenceOf({ report, evidence }: Pick<SessionRecord, 'report' | 'evidence'>): string {
  const conflicts = report.conflicts.map(({ person, others, ...rest }) => ({ ...rest, people: [person, ...others] }));
  return textOf({ report: { ...report, conflicts }, evidence });
}

/** Canonical JSON without these words, its lists in the order of their texts: in one go, since it is asked for on the event loop. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return canonicalJson(value ?? null);
  const fields = Object.entries(value).filter(([key, one]) => !words.has(key) && one !== undefined);
  return `{${fields
    .map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`)
    .sort()
    .join()}}`;
}

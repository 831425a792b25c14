import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import { foldedWords } from '@minber/shared/identity/names';
import type { Instant } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { missedAfterMs, seminarState } from '@minber/shared/seminars/rules';
import type { SeminarSummary } from '@minber/shared/seminars/state';
import { clock, type Filter } from '../platform/index.ts';
import { facetsFor, seminarsOf, seminarsOpenTo } from './facets.ts';
import { type SeminarDoc, SeminarModel } from './model.ts';
import { cardOf, peopleById } from './people.ts';
import { linesCountedFor } from './rows.ts';
import { viewSession } from './view.ts';

interface Wanted {
  when: 'upcoming' | 'past' | 'all';
  mine: boolean;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

const heavy = { outbox: 0, expectedChanges: 0, description: 0, policies: 0 };
const heavyForLearners = { ...heavy, expected: 0, attendedIds: 0 };

/** One page of the seminars in scope: those to come by their start, past ones latest first. `total` with the first page. */
export async function listSeminars(principal: Principal, scope: Scope, wanted: Wanted): Promise<Page<SeminarSummary>> {
  // A screen's part in a seminar is its hall's.
  const open = principal.kind === 'screen' ? { hallIds: principal.hallId } : seminarsOpenTo(scope);
  const parts: Filter[] = [open, timeFilter(wanted.when, clock.now()), ...wordFilters(wanted.q)];
  if (wanted.mine && principal.kind === 'person') parts.push(seminarsOf(principal.personId));
  const filter: Filter = { $and: parts };
  const order =
    wanted.when === 'upcoming' ? ({ key: 'startsAt', way: 1 } as const) : ({ key: 'endsAt', way: -1 } as const);
  const [found, total] = await Promise.all([
    SeminarModel.find(
      { $and: [filter, after(wanted.cursor, order)] },
      scopeOf(principal, 'expected:read') ? heavy : heavyForLearners,
    )
      .sort({ [order.key]: order.way, _id: order.way })
      .limit(wanted.limit + 1)
      .lean<SeminarDoc[]>(),
    wanted.cursor ? undefined : SeminarModel.countDocuments(filter),
  ]);
  const page = found.slice(0, wanted.limit);
  const people = await peopleById(page.flatMap((seminar) => seminar.hostIds));
  const last = page.at(-1);
  return {
    items: page.map((seminar) => summary(principal, seminar, people)),
    next: found.length > wanted.limit && last ? cursorAt(last[order.key], last._id) : null,
    ...(total === undefined ? {} : { total }),
  };
}

/** Past is what has ended or was left behind; a cancelled seminar stays among those to come until its time is over. */
function timeFilter(when: Wanted['when'], now: Instant): Filter {
  const running = { 'sessions.state': { $in: ['live', 'paused'] } };
  const toCome = { 'sessions.state': 'planned', endsAt: { $gt: now - missedAfterMs } };
  if (when === 'upcoming') return { $or: [running, toCome] };
  return when === 'past' ? { $nor: [running, toCome] } : {};
}

function wordFilters(text: string | undefined): Filter[] {
  return foldedWords(text).map((word) => ({ words: { $regex: `^${word}` } }));
}

function summary(
  principal: Principal,
  seminar: SeminarDoc,
  people: Awaited<ReturnType<typeof peopleById>>,
): SeminarSummary {
  return {
    seminarId: seminar._id,
    state: seminarState(seminar.sessions, seminar.cancelled !== null),
    title: seminar.title,
    startsAt: seminar.startsAt,
    endsAt: seminar.endsAt,
    sessions: seminar.sessions.map(viewSession),
    hosts: seminar.hostIds.map((id) => cardOf(people, id).name),
    regionIds: seminar.regionIds,
    expectedCount: allows(principal, 'expected:read', facetsFor(seminar, principal))
      ? seminar.expected.filter(linesCountedFor(principal, seminar)).length
      : null,
  };
}

function cursorAt(value: number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** The filter that continues after a cursor; a cursor nobody made begins anew. */
function after(cursor: string | undefined, { key, way }: { key: string; way: 1 | -1 }): Filter {
  if (!cursor) return {};
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof value !== 'number' || typeof id !== 'string') return {};
    const beyond = way === 1 ? '$gt' : '$lt';
    return { $or: [{ [key]: { [beyond]: value } }, { [key]: value, _id: { [beyond]: id } }] };
  } catch {
    return {};
  }
}

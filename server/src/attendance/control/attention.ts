import type { AttentionCode, AttentionReason, Counts, Trouble } from '@minber/shared/attendance/control';
import type { RollCallAsk } from '@minber/shared/attendance/roll-call';
import type { HallMessage, Readiness, RollCall, ScreenState } from '@minber/shared/attendance/states';
import type { Instant } from '@minber/shared/platform/ids';
import type { SessionDoc } from '../../seminars/index.ts';

/** What a tile shows, as far as it may call for help. */
export interface Watched {
  counts: Counts;
  trend: readonly number[];
  trouble: Trouble;
  /** Of a hall; null for own devices. */
  hall: {
    screen: ScreenState;
    readiness: Readiness;
    rollCall: RollCall | null;
    /** Asked for and not taken yet. */
    ask: RollCallAsk | null;
    messages: readonly HallMessage[];
  } | null;
}

/** How urgently each reason calls, by itself. `people-…` and `trouble-…` grow with their number, a roll-call with its minutes. */
const weights: Record<AttentionCode, number> = {
  'screen-dropped': 100,
  'screen-missing': 90,
  'screen-no-media': 80,
  'trouble-sound': 60,
  'trouble-picture': 50,
  'people-dropped': 40,
  'people-no-media': 30,
  'attendance-falls': 30,
  'check-in-empty': 30,
  'roll-call-due': 25,
  'heads-differ': 20,
  'message-unread': 20,
  'sound-unconfirmed': 15,
  'not-tested': 10,
};

const minute = 60_000;
/** Before the start a hall has until then; only afterwards does what is missing call. */
const expectedBefore = { screen: 30 * minute, test: 30 * minute, checkIn: 15 * minute };
const unreadAfterMs = minute;
/** Present now, as a part of the most in ten minutes, below which attendance falls. */
const fallsBelow = 0.9;
const fallsFrom = 5;

type Session = Pick<SessionDoc, 'state' | 'startsAt' | 'startedAt'>;

/**
 * What calls for the organiser on one tile, and how loudly. A reason holds since the record says it does; where that
 * tells nothing, since it was first seen, which `since` keeps.
 */
export function attentionOf(
  watched: Watched,
  session: Session,
  now: Instant,
  since: Map<string, Instant>,
): { attention: number; reasons: AttentionReason[] } {
  const found = session.state === 'planned' ? beforeStart(watched, session, now) : whileLive(watched, session, now);
  const unread = watched.hall?.messages.filter(({ at, deskAt }) => deskAt === null && now - at > unreadAfterMs) ?? [];
  if (unread.length > 0)
    found.set('message-unread', { count: unread.length, since: Math.min(...unread.map(({ at }) => at)) });
  for (const code of since.keys()) if (!found.has(code as AttentionCode)) since.delete(code);
  const reasons = [...found].map(([code, { count, since: known }]) => {
    const began = known ?? since.get(code) ?? now;
    since.set(code, began);
    return { code, since: began, count };
  });
  reasons.sort((a, b) => weights[b.code] - weights[a.code]);
  return {
    attention: reasons.reduce((sum, { code, count }) => sum + weights[code] + Math.min(count ?? 0, 50), 0),
    reasons,
  };
}

/** `since` is null where the record does not tell when it began. */
type Found = Map<AttentionCode, { count: number | null; since: Instant | null }>;

function beforeStart({ hall, counts }: Watched, { startsAt }: Session, now: Instant): Found {
  const found: Found = new Map();
  if (!hall || counts.expected === 0) return found;
  const { screen, readiness } = hall;
  const call = (code: AttentionCode, before: number, began: Instant | null = null) => {
    const due = startsAt - before;
    if (now > due) found.set(code, { count: null, since: Math.max(due, began ?? 0) });
  };
  if (screen.status === 'none' || screen.status === 'dropped')
    call('screen-missing', expectedBefore.screen, screen.since);
  if (readiness.testedAt === null) call('not-tested', expectedBefore.test);
  if (readiness.soundAt === null) call('sound-unconfirmed', expectedBefore.test);
  if (counts.checkedIn === 0) call('check-in-empty', expectedBefore.checkIn);
  return found;
}

function whileLive(watched: Watched, session: Session, now: Instant): Found {
  const { hall, counts, trend, trouble } = watched;
  const found: Found = new Map();
  if (session.state === 'ended') return found;
  const call = (code: AttentionCode, count: number, since: Instant | null = null) => found.set(code, { count, since });
  if (trouble.sound > 0) call('trouble-sound', trouble.sound);
  if (trouble.picture > 0) call('trouble-picture', trouble.picture);
  if (hall?.rollCall && hall.rollCall.heads !== hall.rollCall.listed)
    call('heads-differ', Math.abs(hall.rollCall.heads - hall.rollCall.listed), hall.rollCall.at);
  if (hall?.ask && (counts.expected > 0 || counts.checkedIn > 0))
    call('roll-call-due', Math.max(0, Math.floor((now - hall.ask.at) / minute)), hall.ask.at);
  if (session.state !== 'live') return found;
  const most = Math.max(0, ...trend);
  const began = session.startedAt ?? session.startsAt;
  if (hall && (counts.expected > 0 || counts.checkedIn > 0)) {
    const { status, since } = hall.screen;
    if (status === 'none') call('screen-missing', counts.checkedIn, began);
    if (status === 'dropped') call('screen-dropped', counts.checkedIn, since);
    if (status === 'no-media' || status === 'ready')
      call('screen-no-media', counts.checkedIn, Math.max(began, since ?? 0));
    if (counts.checkedIn === 0 && counts.expected > 0) call('check-in-empty', 0, most === 0 ? began : null);
  }
  if (!hall && counts.dropped > 0) call('people-dropped', counts.dropped);
  if (!hall && counts.noMedia > 0) call('people-no-media', counts.noMedia);
  if (most >= fallsFrom && counts.present < most * fallsBelow) call('attendance-falls', most - counts.present);
  return found;
}

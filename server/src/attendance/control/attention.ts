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

/** What calls for the organiser on one tile, and how loudly. `since` keeps when each reason began. */
export function attentionOf(
  watched: Watched,
  session: Pick<SessionDoc, 'state' | 'startsAt'>,
  now: Instant,
  since: Map<string, Instant>,
): { attention: number; reasons: AttentionReason[] } {
  const found =
    session.state === 'planned' ? beforeStart(watched, session.startsAt, now) : whileLive(watched, session.state, now);
  const unread = watched.hall?.messages.filter(({ at, deskAt }) => deskAt === null && now - at > unreadAfterMs) ?? [];
  if (unread.length > 0) found.set('message-unread', unread.length);
  if (watched.hall?.ask) since.set('roll-call-due', watched.hall.ask.at);
  for (const code of since.keys()) if (!found.has(code as AttentionCode)) since.delete(code);
  const reasons = [...found].map(([code, count]) => {
    const began = since.get(code) ?? now;
    since.set(code, began);
    return { code, since: began, count };
  });
  reasons.sort((a, b) => weights[b.code] - weights[a.code]);
  return {
    attention: reasons.reduce((sum, { code, count }) => sum + weights[code] + Math.min(count ?? 0, 50), 0),
    reasons,
  };
}

type Found = Map<AttentionCode, number | null>;

function beforeStart({ hall, counts }: Watched, startsAt: Instant, now: Instant): Found {
  const found: Found = new Map();
  if (!hall || counts.expected === 0) return found;
  const left = startsAt - now;
  const { screen, readiness } = hall;
  if (left < expectedBefore.screen && (screen.status === 'none' || screen.status === 'dropped'))
    found.set('screen-missing', null);
  if (left < expectedBefore.test && readiness.testedAt === null) found.set('not-tested', null);
  if (left < expectedBefore.test && readiness.soundAt === null) found.set('sound-unconfirmed', null);
  if (left < expectedBefore.checkIn && counts.checkedIn === 0) found.set('check-in-empty', null);
  return found;
}

function whileLive({ hall, counts, trend, trouble }: Watched, state: SessionDoc['state'], now: Instant): Found {
  const found: Found = new Map();
  if (state === 'ended') return found;
  if (trouble.sound > 0) found.set('trouble-sound', trouble.sound);
  if (trouble.picture > 0) found.set('trouble-picture', trouble.picture);
  if (hall?.rollCall && hall.rollCall.heads !== hall.rollCall.listed)
    found.set('heads-differ', Math.abs(hall.rollCall.heads - hall.rollCall.listed));
  if (hall?.ask && (counts.expected > 0 || counts.checkedIn > 0))
    found.set('roll-call-due', Math.max(0, Math.floor((now - hall.ask.at) / minute)));
  if (state !== 'live') return found;
  const matters = counts.expected > 0 || counts.checkedIn > 0;
  if (hall && matters) {
    const { status } = hall.screen;
    if (status === 'none') found.set('screen-missing', null);
    if (status === 'dropped') found.set('screen-dropped', counts.checkedIn);
    if (status === 'no-media' || status === 'ready') found.set('screen-no-media', counts.checkedIn);
    if (counts.checkedIn === 0 && counts.expected > 0) found.set('check-in-empty', null);
  }
  if (!hall && counts.dropped > 0) found.set('people-dropped', counts.dropped);
  if (!hall && counts.noMedia > 0) found.set('people-no-media', counts.noMedia);
  const most = Math.max(0, ...trend);
  if (most >= fallsFrom && counts.present < most * fallsBelow) found.set('attendance-falls', most - counts.present);
  return found;
}

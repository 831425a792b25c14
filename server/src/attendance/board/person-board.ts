import type { ControlPersonState } from '@minber/shared/attendance/control';
import type { HallEvent, Stay } from '@minber/shared/attendance/rules/stays';
import type { ScreenStatus } from '@minber/shared/attendance/states';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { RosterPerson } from '../people/roster.ts';
import type { Connection, ConnectionState } from '../record/connections.ts';

/** One person while a session is prepared and runs. */
export interface PersonBoard {
  who: RosterPerson;
  /** Everything recorded about him in halls, and the stays that follow from it. */
  events: HallEvent[];
  stays: Stay[];
  /** The hall he is in now: that of his last open stay. */
  inHallId: Id | null;
  /** What his own device does: of several the one that does best. */
  device: { state: ConnectionState; since: Instant; hallId: Id | null; description: string } | null;
  firstHeardAt: Instant | null;
}

export function newPersonBoard(who: RosterPerson): PersonBoard {
  return { who, events: [], stays: [], inHallId: null, device: null, firstHeardAt: null };
}

const order: ConnectionState[] = ['receiving', 'idle', 'lost', 'left'];

/** Of a person's connections the one that does best. */
export function deviceOf(connections: Connection[]): PersonBoard['device'] {
  const best = [...connections].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.since - a.since)[0];
  return best ? { state: best.state, since: best.since, hallId: best.hallId, description: best.device } : null;
}

/** What becomes of those checked in at a hall whose screen does not receive. */
const waitsFor = {
  none: 'no-screen',
  ready: 'no-media',
  'no-media': 'no-media',
  dropped: 'dropped',
} satisfies Record<Exclude<ScreenStatus, 'receiving'>, ControlPersonState>;

/** How the control room shows him, and since when. `screen`: of the hall he is in. */
export function standingOf(
  person: PersonBoard,
  screen: { status: ScreenStatus; since: Instant | null } | undefined,
  isLive: boolean,
): { state: ControlPersonState; since: Instant | null } {
  const { device, stays } = person;
  const stay = stays.findLast(({ to }) => to === null);
  if (stay) {
    if (device?.state === 'receiving') return { state: 'present', since: Math.max(stay.from, device.since) };
    if (screen?.status === 'receiving') return { state: 'present', since: Math.max(stay.from, screen.since ?? 0) };
    if (!isLive) return { state: 'checked-in', since: stay.from };
    return { state: waitsFor[screen?.status ?? 'none'], since: Math.max(stay.from, screen?.since ?? 0) };
  }
  if (device && device.state !== 'left') {
    const { since } = device;
    if (device.state === 'receiving') return { state: 'present', since };
    if (device.state === 'idle') return { state: isLive ? 'no-media' : 'checked-in', since };
    if (isLive) return { state: 'dropped', since };
  }
  const last = stays.at(-1);
  if (last?.missingAt) return { state: 'missing', since: last.missingAt };
  if (last || device) return { state: 'left', since: Math.max(last?.to ?? 0, device?.since ?? 0) };
  return { state: 'away', since: null };
}

/** When he first came, by check-in or device. */
export function firstInOf({ stays, firstHeardAt }: PersonBoard): Instant | null {
  const times = [...stays.map(({ from }) => from), ...(firstHeardAt === null ? [] : [firstHeardAt])];
  return times.length > 0 ? Math.min(...times) : null;
}

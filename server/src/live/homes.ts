import { rejoinSpreadMs } from '@minber/shared/live/rejoin';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, directory, fail, type Lease, log, node, nodes, notices, signals, sockets } from '../platform/index.ts';
import { findRunning } from '../seminars/index.ts';
import { recast } from './cast.ts';
import { floorChanged, regrant } from './floor-effects.ts';
import { Home, type HomeHooks } from './home.ts';
import { connectionClosed, participantLeft } from './leave.ts';
import { beginRecord } from './record.ts';
import { seminarRoom } from './rooms.ts';
import { loadLiveSeminar } from './seminar.ts';
import { readTimeline } from './timeline.ts';

/** Renewed every 3 s. A node that dies is followed by another after this long, by itself at once. */
const leaseMs = 10_000;
/** Tells other nodes that a seminar is at home here from now on. */
export const takenNotice = 'live.taken';
const known = new Map<Id, { home: Home | undefined; taken: Promise<Home> }>();
const hooks: HomeHooks = { connectionClosed, participantLeft, floorChanged, fencedOff };

/** The seminar's home on this node, taken when it has none. Throws `server.elsewhere` when another node is its home. */
export function homeOf(seminarId: Id): Promise<Home> {
  const present = known.get(seminarId);
  if (present) return present.taken;
  const entry: { home: Home | undefined; taken: Promise<Home> } = { home: undefined, taken: take(seminarId) };
  known.set(seminarId, entry);
  entry.taken.then(
    (home) => {
      entry.home = home;
    },
    () => known.delete(seminarId),
  );
  return entry.taken;
}

export function findHome(seminarId: Id): Home | undefined {
  return known.get(seminarId)?.home;
}

export function allHomes(): Home[] {
  return [...known.values()].flatMap(({ home }) => home ?? []);
}

/** The address of the other node at which a seminar is at home; undefined: it is here, nowhere, or its node is gone. */
export async function homeElsewhere(seminarId: Id): Promise<string | undefined> {
  const others = nodes.others();
  if (others.size === 0 || findHome(seminarId)) return undefined;
  const lease = await directory.find(key(seminarId));
  return lease && lease.expiresAt > clock.now() ? others.get(lease.boot) : undefined;
}

/** Whether this process hears of everything that is written about a seminar: it is its home, or there is no other. */
export function isKeptHere(seminarId: Id): boolean {
  return !nodes.isOneOfSeveral() || findHome(seminarId) !== undefined;
}

/** Sessions that run whose node has stopped or died run on here, whether anybody comes back or not. */
export async function takeUpRunning(): Promise<void> {
  for (const seminarId of await findRunning()) {
    if (findHome(seminarId) || (await isHeld(seminarId))) continue;
    await homeOf(seminarId).catch((thrown) => log('live').error({ err: thrown, seminarId }, 'could not be taken up'));
  }
}

/** By another node, whether it lives or has died a moment ago. */
async function isHeld(seminarId: Id): Promise<boolean> {
  const lease = await directory.find(key(seminarId));
  return lease !== undefined && lease.node !== node.name && lease.expiresAt > clock.now();
}

/** Keeps what is ours; called well before a lease ends. */
export async function renewLease({ seminarId }: Home): Promise<void> {
  const lease = await directory.acquire(key(seminarId), leaseMs);
  const home = findHome(seminarId);
  if (!lease && home) fencedOff(home);
}

/** Closes the home and gives the seminar back; the next who joins takes it again. */
export async function releaseHome(home: Home): Promise<void> {
  await home.close();
  known.delete(home.seminarId);
  await directory.release(key(home.seminarId));
}

function fencedOff(home: Home): void {
  if (home.closed) return;
  log('homes').error({ seminarId: home.seminarId, epoch: home.epoch }, 'another node has become the home');
  known.delete(home.seminarId);
  callBack(home);
  void home.close();
}

/** Whoever is here joins again, wherever the home is then. */
function callBack({ seminarId, participants }: Home): void {
  const spreadMs = rejoinSpreadMs(participants.size);
  sockets.emitTo(seminarRoom(seminarId), 'media:rejoin', { seminarId, reason: 'server-restart', spreadMs });
}

async function take(seminarId: Id): Promise<Home> {
  const before = await directory.find(key(seminarId));
  const lease = await directory.acquire(key(seminarId), leaseMs);
  if (!lease) fail('server.elsewhere', { retryAfterMs: 2_000 });
  const seminar = await loadLiveSeminar(seminarId);
  if (!seminar) fail('resource.absent');
  const rows = await readTimeline(seminarId);
  const home = new Home(seminar, lease.epoch, rows, hooks);
  const earlier = before && before.boot !== node.boot ? before : undefined;
  await beginRecord(home, earlier, await lastAliveOf(earlier, rows.at(-1)?.at));
  await recast(home);
  await home.floor.load();
  regrant(home);
  signals.emit('live:taken', { seminarId });
  await notices.tell(takenNotice, { seminarId });
  return home;
}

/** Up to when the home before this one was alive: its node's last heartbeat or its own last row, what is later. */
async function lastAliveOf(before: Lease | undefined, lastRowAt: Instant | undefined): Promise<Instant | undefined> {
  if (!before) return undefined;
  const times = [await nodes.lastAlive(before.boot), lastRowAt].filter((at) => at !== undefined);
  return times.length > 0 ? Math.max(...times) : undefined;
}

const key = (seminarId: Id): string => `seminar:${seminarId}`;

import { rejoinSpreadMs } from '@minber/shared/live/rejoin';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { directory, fail, type Lease, log, node, sockets } from '../platform/index.ts';
import { recast } from './cast.ts';
import { floorChanged, regrant } from './floor-effects.ts';
import { lastAlive } from './heartbeat.ts';
import { Home, type HomeHooks } from './home.ts';
import { connectionClosed, participantLeft } from './leave.ts';
import { beginRecord } from './record.ts';
import { seminarRoom } from './rooms.ts';
import { loadLiveSeminar } from './seminar.ts';
import { readTimeline } from './timeline.ts';

const leaseMs = 30_000;
const known = new Map<Id, { home: Home | undefined; taken: Promise<Home> }>();
const hooks: HomeHooks = { connectionClosed, participantLeft, floorChanged, fencedOff };

/** The seminar's home on this node, taken when it has none. Throws `server.busy` when another node is its home. */
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
  if (!lease) fail('server.busy', { retryAfterMs: 2_000 });
  const seminar = await loadLiveSeminar(seminarId);
  if (!seminar) fail('resource.absent');
  const rows = await readTimeline(seminarId);
  const home = new Home(seminar, lease.epoch, rows, hooks);
  await beginRecord(home, await lastAliveOf(before, rows.at(-1)?.at));
  await recast(home);
  await home.floor.load();
  regrant(home);
  return home;
}

/** Up to when the home before this one was alive: its node's last heartbeat or its own last row, what is later. */
async function lastAliveOf(before: Lease | undefined, lastRowAt: Instant | undefined): Promise<Instant | undefined> {
  if (!before || before.boot === node.boot) return undefined;
  const times = [await lastAlive(before.boot), lastRowAt].filter((at) => at !== undefined);
  return times.length > 0 ? Math.max(...times) : undefined;
}

const key = (seminarId: Id): string => `seminar:${seminarId}`;

import { clock, log, metrics } from '../platform/index.ts';
import { endAbandoned } from './floor-effects.ts';
import type { Home } from './home.ts';
import { allHomes, releaseHome, renewLease, takeUpRunning } from './homes.ts';
import { endIdle } from './session-control.ts';

const tickMs = 1_000;
const renewEveryTicks = 3;
/** A home in which nothing runs and nobody is, is given back after this long. */
const idleMs = 60_000;

const homesHeld = metrics.gauge('minber_homes', 'Seminars this node is the home of');
const participants = metrics.gauge('minber_participants', 'Tabs in seminars on this node');

let timer: NodeJS.Timeout | undefined;
let ticks = 0;
const told = new WeakMap<Home, string>();

/** Once a second: what ends by itself. */
export function startTicking(): void {
  timer = setInterval(() => {
    ticks += 1;
    if (ticks % renewEveryTicks === 0)
      takeUpRunning().catch((thrown) => log('live').warn({ err: thrown }, 'will be looked at again'));
    const homes = allHomes();
    homesHeld.set(homes.length);
    participants.set(homes.reduce((sum, home) => sum + home.participants.size, 0));
    for (const home of homes) {
      tick(home).catch((thrown) => log('live').error({ err: thrown, seminarId: home.seminarId }, 'a tick failed'));
    }
  }, tickMs);
}

export function stopTicking(): void {
  clearInterval(timer);
}

async function tick(home: Home): Promise<void> {
  const now = clock.now();
  home.participants.sweep(now);
  endAbandoned(home, now);
  tellWhatIsDue(home);
  if (ticks % renewEveryTicks === 0) await renewLease(home);
  if (home.ending(now).kind === 'end') await endIdle(home);
  const isIdle = !home.running && home.emptySince !== undefined && now - home.emptySince >= idleMs;
  if (isIdle && !home.closed) await releaseHome(home);
}

/** What changes with time alone: the question to the host comes up, the next session opens. */
function tellWhatIsDue(home: Home): void {
  const session = JSON.stringify(home.session());
  if (told.get(home) !== session) home.pushes.changed('session');
  told.set(home, session);
}

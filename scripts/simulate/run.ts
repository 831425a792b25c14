import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Comparison, compare } from './compare/compare.ts';
import { cast } from './play/cast.ts';
import { openConflicts } from './play/control-room.ts';
import { homePort } from './play/home.ts';
import { startMinber } from './play/minber.ts';
import { Player } from './play/player.ts';
import { type SecondNode, startSecondNode } from './play/second-node.ts';
import { generate, type Wanted } from './script/generate.ts';
import type { Plan } from './script/plan.ts';
import { truthOf } from './script/truth.ts';

export interface Outcome extends Comparison {
  /** Besides the report: what was refused or did not work. */
  troubles: string[];
  /** The longest time in which this process got no turn: beyond three seconds the times it noted are no measure. */
  breathlessMs: number;
}

/** The small demo has so many people and halls. */
const small = { people: 50, halls: 4 };
/** How wrong the clock of a second node is, whatever the first one's. */
const secondWrongByMs = -600_000;
const demoPassword = 'simulate-құпиясы-2026';

/**
 * Writes a script, plays it against a Minber of its own, or against the one at `url` with its demo, where nothing is
 * killed, and compares the report with the truth. Ends everything it started.
 */
export async function simulate(
  wanted: Wanted,
  { url, password, nodes = 1, tell }: { url?: string; password?: string; nodes?: 1 | 2; tell(line: string): void },
): Promise<Outcome> {
  const plan = url ? asFromOneNetwork(generate({ ...wanted, kills: [] })) : generate(wanted);
  const people = plan.people.filter(({ kind }) => kind === 'person').length;
  tell(`${people} people, ${plan.halls.length} halls, ${plan.steps.length} steps in ${plan.seconds} s`);
  const isSmall = people <= small.people && plan.halls.length <= small.halls;
  const ofItsOwn = {
    MINBER_DEMO: isSmall ? 'demo' : 'full',
    MINBER_DEMO_PASSWORD: demoPassword,
    // People come from several networks: each says which.
    TRUST_PROXY: '1',
  };
  const minber = url ? undefined : await startMinber(ofItsOwn);
  let second: SecondNode | undefined;
  try {
    if (minber && nodes === 2) second = await startSecondNode(minber, secondWrongByMs);
    const actors = await cast(plan, url ?? minber?.url ?? '', password ?? demoPassword, second?.url);
    tell('Everybody is signed in; the seminar begins.');
    const player = new Player(plan, actors, {
      kill: async (what) => {
        tell(`The ${what} is killed.`);
        await minber?.kill(what);
      },
      setClock: (wrongByMs) => minber?.setClock(wrongByMs),
      isHome: async (seminarId) =>
        !minber || !second || (await homePort(minber.databaseUri, seminarId)) === minber.port,
    });
    const breath = monitorEventLoopDelay({ resolution: 50 });
    breath.enable();
    try {
      await player.play();
      breath.disable();
      const { socket, silence, unasked } = player.outages;
      tell(`By themselves broke off: ${socket} sockets, ${silence} streams, ${unasked} times the server did not ask.`);
      const truth = truthOf(plan, player.facts);
      const comparison = compare(plan, truth, await player.report(), actors);
      const open = await openConflicts(actors.organiser, actors.seminarId, comparison.conflicts);
      const troubles =
        open === comparison.conflicts ? [] : [`The control room counts ${open} conflicts of ${comparison.conflicts}.`];
      return { ...comparison, troubles: [...player.troubles, ...troubles], breathlessMs: breath.max / 1e6 };
    } catch (thrown) {
      tell(minber?.output().slice(-5_000) ?? '');
      throw thrown;
    } finally {
      await player.close();
    }
  } finally {
    await second?.stop();
    await minber?.stop();
  }
}

/** A Minber that trusts no proxy sees everybody come from here. */
function asFromOneNetwork(plan: Plan): Plan {
  return { ...plan, tabs: plan.tabs.map((tab) => ({ ...tab, network: 0 })) };
}

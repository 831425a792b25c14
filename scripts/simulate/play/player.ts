import { setTimeout as delay } from 'node:timers/promises';
import type { ScreenSnapshot } from '../../../shared/src/attendance/check-in.ts';
import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import { Speaker } from '../../people/speaker.ts';
import { type Fact, factsOfStep } from '../script/facts.ts';
import type { Key, Kill, Plan, Step } from '../script/plan.ts';
import type { Cast } from './cast.ts';
import { Desk } from './desk.ts';
import { Machines } from './machines.ts';
import { watchStudio } from './studio-watch.ts';
import { trueNow } from './time.ts';

const retryMs = 300;
/** Some are back by then and some are not. */
const twiceAfterMs = 3_000;
const patienceMs = 60_000;
/** What nobody hears so long after the end will never be heard. */
const afterwardsMs = 3_000;

/** What can be done to the server from outside. */
export interface ServerDeeds {
  kill(what: 'server' | 'database' | 'worker'): Promise<void>;
  setClock(wrongByMs: number): void;
  /** Whether the server that can be killed is the seminar's home. */
  isHome(seminarId: string): Promise<boolean>;
}

/** Plays a script against a running Minber and writes down what really happened, with the times at which it did. */
export class Player {
  readonly facts: Fact[] = [];
  /** What went otherwise than it should have, whatever the report says. */
  readonly troubles: string[] = [];
  #plan: Plan;
  #cast: Cast;
  #server: ServerDeeds;
  #host: Speaker;
  #machines: Machines;
  #desks: Map<Key, Desk>;
  #over = Promise.withResolvers<void>();

  constructor(plan: Plan, cast: Cast, server: ServerDeeds) {
    this.#plan = plan;
    this.#cast = cast;
    this.#server = server;
    const { url, seminarId, sessionId, idOf } = cast;
    this.#host = new Speaker({ url, cookie: cast.host.cookie, seminarId });
    this.#machines = new Machines(plan, cast, (...facts) => this.facts.push(...facts));
    this.#desks = new Map(
      [...cast.coordinators].map(([hall, browser]) => [
        hall,
        new Desk(browser, idOf(hall), { seminarId, sessionId }, idOf),
      ]),
    );
  }

  /** Resolves when the last step is done. */
  async play(): Promise<void> {
    await this.#host.open();
    const studio = watchStudio(this.#host, (fact) => this.facts.push(fact));
    const began = performance.now();
    const at = (seconds: number) => delay(Math.max(0, began + seconds * 1000 - performance.now()));
    const chains = Map.groupBy(this.#plan.steps, chainOf);
    await Promise.all(
      [...chains.values()].map(async (steps) => {
        for (const step of steps) {
          await at(step.at);
          await (step.do === 'match' ? this.#do(step) : Promise.race([this.#do(step), this.#over.promise]));
        }
      }),
    );
    for (const desk of this.#desks.values()) {
      await desk.emptied();
      this.troubles.push(...desk.refused.map((one) => `The Desk was refused: ${one}`));
    }
    await this.#machines.gatherOutages();
    studio.end();
  }

  /** Of each kind of outage that came by itself, how many the machines saw. */
  get outages(): Machines['outages'] {
    return this.#machines.outages;
  }

  async report(): Promise<SessionReport> {
    const { seminarId, sessionId, organiser } = this.#cast;
    return await organiser.get<SessionReport>(`/seminars/${seminarId}/sessions/${sessionId}/report`);
  }

  /** Ends every process and socket of its own; screens that were paired for the script are taken away. */
  async close(): Promise<void> {
    this.#host.close();
    await this.#machines.end();
    for (const { coordinator, screenId } of this.#cast.screens)
      await coordinator.delete(`/screens/${screenId}`).catch(() => undefined);
  }

  async #do(step: Step): Promise<void> {
    switch (step.do) {
      case 'session':
        return this.#session(step);
      case 'kill':
        return this.#die(step.what);
      case 'tap':
        this.#note(step);
        return this.#desk(step.hall).tap(step.tap);
      case 'desk-away':
        this.#desk(step.hall).isAway = true;
        return;
      case 'desk-back':
        this.#desk(step.hall).isAway = false;
        return this.#desk(step.hall).send();
      case 'scan':
        return this.#scan(step);
      case 'match':
        return this.#match(step);
      case 'set-server-clock':
        return this.#server.setClock(step.wrongByMs);
      default:
        return this.#machines.do(step);
    }
  }

  /** The organiser finds out who a guest was, once every Desk has sent what it kept. */
  async #match(step: Step & { do: 'match' }): Promise<void> {
    const { seminarId, sessionId, organiser, idOf } = this.#cast;
    const [guestId, personId] = [idOf(step.guest), idOf(step.person)];
    const key = `match-${step.guest}-${sessionId}`;
    const path = `/seminars/${seminarId}/sessions/${sessionId}/matches`;
    await untilDone(() => organiser.post(path, { key, guestId, personId }));
    this.#note(step);
  }

  /** The host's page asks until it is answered; he is impatient. */
  async #session(step: Step & { do: 'session' }): Promise<void> {
    const { sessionId } = this.#cast;
    const press = () => this.#host.line.ask(`session:${step.act}`, { sessionId });
    // He presses twice: the second time changes nothing, or is refused.
    await Promise.all([untilDone(press), press().catch(() => undefined)]);
    this.#note(step);
    if (step.act === 'end') setTimeout(() => this.#over.resolve(), afterwardsMs);
  }

  async #die(what: Kill): Promise<void> {
    const isHome = await this.#server.isHome(this.#cast.seminarId);
    const at = trueNow();
    const kill = (one: 'server' | 'database' | 'worker') => this.#server.kill(one);
    if (what === 'both') await Promise.all([kill('database'), kill('server')]);
    else await kill(what === 'twice' || what === 'end' ? 'server' : what);
    if (what !== 'database' && what !== 'worker' && isHome) this.facts.push({ at, is: 'down', to: trueNow() });
    if (what !== 'twice') return;
    await delay(twiceAfterMs);
    await this.#die('server');
  }

  /** His phone reads what the hall's screen shows, and says so until it is answered. */
  async #scan(step: Step & { do: 'scan' }): Promise<void> {
    const { seminarId, browsers } = this.#cast;
    const phone = browsers.get(step.person);
    const screen = browsers.get(`screen ${step.hall}`);
    if (!phone || !screen) throw new Error('Nobody to scan');
    await untilDone(async () => {
      const { qr } = await screen.get<ScreenSnapshot>(`/seminars/${seminarId}/screen`);
      const { claim } = await phone.post<{ claim: string }>('/check-in-claims', { token: qr?.url.split('#')[1] });
      const at = trueNow();
      await phone.post('/me/check-ins', { claim });
      this.#note(step, at);
    });
  }

  #note(step: Step, at = trueNow()): void {
    this.facts.push(...factsOfStep(step, at));
  }

  #desk(hall: Key): Desk {
    const desk = this.#desks.get(hall);
    if (!desk) throw new Error(`Hall ${hall} has no Desk`);
    return desk;
  }
}

/** What must happen one after the other. */
function chainOf(step: Step): string {
  if ('tab' in step) return step.tab;
  if (step.do === 'tap') return `${step.hall} ${step.tap.id}`;
  if (step.do === 'scan') return `scan ${step.person}`;
  if (step.do === 'match') return `match ${step.guest}`;
  if ('hall' in step) return step.hall;
  return 'machine' in step ? `machine ${step.machine}` : step.do;
}

/** Asked again until it is answered; throws the refusal of a minute later. */
async function untilDone<T>(ask: () => Promise<T>): Promise<T> {
  for (const giveUpAt = performance.now() + patienceMs; ; ) {
    try {
      return await ask();
    } catch (thrown) {
      if (performance.now() > giveUpAt) throw thrown;
      await delay(retryMs);
    }
  }
}

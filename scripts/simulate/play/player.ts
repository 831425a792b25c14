import { setTimeout as delay } from 'node:timers/promises';
import type { ScreenSnapshot } from '../../../shared/src/attendance/check-in.ts';
import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import { Speaker } from '../../people/speaker.ts';
import { type Fact, factsOfStep } from '../script/facts.ts';
import type { Key, Kill, Plan, PlannedTab, Step } from '../script/plan.ts';
import type { Cast } from './cast.ts';
import { Desk, inventedId } from './desk.ts';
import { Machine } from './machine.ts';
import type { Outage } from './seat.ts';
import { trueNow } from './time.ts';

const retryMs = 300;
const patienceMs = 60_000;
/** What nobody hears so long after the end will never be heard. */
const afterwardsMs = 3_000;

/** Plays a script against a running Minber and writes down what really happened, with the times at which it did. */
export class Player {
  readonly facts: Fact[] = [];
  /** What went otherwise than it should have, whatever the report says. */
  readonly troubles: string[] = [];
  /** Of each kind of outage that came by itself, how many the machines saw. */
  readonly outages: Record<Outage['what'], number> = { socket: 0, silence: 0, unasked: 0 };
  #plan: Plan;
  #cast: Cast;
  #kill: (what: Kill) => Promise<void>;
  #host: Speaker;
  #machines: Machine[];
  #tabs: Map<Key, PlannedTab>;
  #desks: Map<Key, Desk>;
  #open = new Set<Key>();
  #over = Promise.withResolvers<void>();

  constructor(plan: Plan, cast: Cast, kill: (what: Kill) => Promise<void>) {
    this.#plan = plan;
    this.#cast = cast;
    this.#kill = kill;
    const { url, seminarId, sessionId, idOf } = cast;
    this.#host = new Speaker({ url, cookie: cast.host.cookie, seminarId });
    this.#machines = plan.machines.map((machine) => new Machine(machine));
    this.#tabs = new Map(plan.tabs.map((tab) => [tab.key, tab]));
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
    await this.#gatherOutages();
  }

  async report(): Promise<SessionReport> {
    const { seminarId, sessionId, organiser } = this.#cast;
    return await organiser.get<SessionReport>(`/seminars/${seminarId}/sessions/${sessionId}/report`);
  }

  /** Ends every process and socket of its own; screens that were paired for the script are taken away. */
  async close(): Promise<void> {
    this.#host.close();
    await Promise.all(this.#machines.map((machine) => machine.end()));
    for (const { coordinator, screenId } of this.#cast.screens)
      await coordinator.delete(`/screens/${screenId}`).catch(() => undefined);
  }

  async #do(step: Step): Promise<void> {
    switch (step.do) {
      case 'session':
        return this.#session(step);
      case 'kill':
        return this.#die(step.what);
      case 'open':
        return this.#openTab(step);
      case 'leave':
      case 'vanish':
      case 'cut':
      case 'restore':
        return this.#moveTab(step);
      case 'hiccup':
        return this.#machineOf(step.tab).calls.call('hiccup', step.tab);
      case 'freeze':
      case 'thaw':
        return this.#freeze(step.machine, step.do === 'freeze');
      case 'step-clock':
        return this.#machines[step.machine]?.calls.call('stepClock', step.ms);
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

  /** The host's page asks until it is answered. */
  async #session(step: Step & { do: 'session' }): Promise<void> {
    const { sessionId } = this.#cast;
    await untilDone(() => this.#host.line.ask(`session:${step.act}`, { sessionId }));
    this.#note(step);
    if (step.act === 'end') setTimeout(() => this.#over.resolve(), afterwardsMs);
  }

  async #die(what: Kill): Promise<void> {
    const at = trueNow();
    await this.#kill(what);
    if (what === 'server') this.facts.push({ at, is: 'down', to: trueNow() });
  }

  async #openTab(step: Step & { do: 'open' | 'leave' | 'vanish' | 'cut' | 'restore' | 'hiccup' }): Promise<void> {
    const { as, hall, receives, browser, device, network } = this.#tab(step.tab);
    const { url, seminarId, browsers, idOf } = this.#cast;
    const options = {
      url,
      seminarId,
      as,
      cookie: browsers.get(browser)?.cookie ?? '',
      media: receives,
      device: 'Simulate',
      deviceId: inventedId(`${seminarId} ${device}`),
      // Of the range that is kept for examples.
      address: `203.0.113.${network + 1}`,
      ...(as === 'companion' && hall ? { hallId: idOf(hall) } : {}),
    };
    this.#open.add(step.tab);
    const at = await this.#machineOf(step.tab).calls.call('open', { tab: step.tab, options });
    if (at !== undefined) this.#note(step, at);
  }

  async #moveTab(step: Step & { do: 'open' | 'leave' | 'vanish' | 'cut' | 'restore' | 'hiccup' }): Promise<void> {
    const { tab } = step;
    const { calls } = this.#machineOf(tab);
    if (step.do === 'restore') {
      const at = await calls.call('restore', tab);
      if (at !== undefined) this.#note(step, at);
      return;
    }
    if (step.do !== 'cut') this.#open.delete(tab);
    const goodbye = step.do === 'leave';
    this.#note(step, step.do === 'cut' ? await calls.call('cut', tab) : await calls.call('close', { tab, goodbye }));
  }

  async #freeze(number: number, isFrozen: boolean): Promise<void> {
    const machine = this.#machines[number];
    const there = [...this.#open].filter((tab) => this.#tab(tab).machine === number);
    const at = trueNow();
    if (isFrozen) {
      machine?.freeze();
      for (const tab of there) this.facts.push({ at, is: 'tab', tab, on: false });
      return;
    }
    machine?.thaw();
    const back = async (tab: Key) => {
      const heard = await machine?.calls.call('heardAgain', { tab, since: at });
      if (heard !== undefined) this.facts.push({ at: heard, is: 'tab', tab, on: true });
    };
    await Promise.all(there.map(back));
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

  /** What the machines saw go wrong by itself: lines that were lost, bytes that stayed away. */
  async #gatherOutages(): Promise<void> {
    for (const machine of this.#machines)
      for (const { tab, outages } of await machine.calls.call('outages', undefined)) this.#tell(tab, outages);
  }

  #tell(tab: Key, outages: Outage[]): void {
    for (const { what } of outages) this.outages[what] += 1;
    for (const { from, to } of outages)
      this.facts.push({ at: from, is: 'tab', tab, on: false }, { at: to, is: 'tab', tab, on: true });
  }

  #note(step: Step, at = trueNow()): void {
    this.facts.push(...factsOfStep(step, at));
  }

  #tab(key: Key): PlannedTab {
    const tab = this.#tabs.get(key);
    if (!tab) throw new Error(`There is no tab ${key}`);
    return tab;
  }

  #machineOf(key: Key): Machine {
    const machine = this.#machines[this.#tab(key).machine];
    if (!machine) throw new Error(`Tab ${key} has no machine`);
    return machine;
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

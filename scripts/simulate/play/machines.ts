import type { Fact } from '../script/facts.ts';
import { factsOfStep } from '../script/facts.ts';
import type { Key, Plan, PlannedTab, Step } from '../script/plan.ts';
import type { Cast } from './cast.ts';
import { inventedId } from './desk.ts';
import { Machine } from './machine.ts';
import type { Outage } from './seat.ts';
import { trueNow } from './time.ts';

type TabStep = Step & { do: 'open' | 'leave' | 'vanish' | 'cut' | 'restore' | 'hiccup' };
type MachineStep = Step & { do: 'freeze' | 'thaw' | 'step-clock' };

/** All computers of a script with the tabs on them; tells the facts as they come about. */
export class Machines {
  /** Of each kind of outage that came by itself, how many the machines saw. */
  readonly outages: Record<Outage['what'], number> = { socket: 0, silence: 0, unasked: 0 };
  #cast: Cast;
  #tell: (...facts: Fact[]) => void;
  #machines: Machine[];
  #tabs: Map<Key, PlannedTab>;
  #open = new Set<Key>();

  constructor({ machines, tabs }: Plan, cast: Cast, tell: (...facts: Fact[]) => void) {
    this.#cast = cast;
    this.#tell = tell;
    this.#machines = machines.map((machine) => new Machine(machine));
    this.#tabs = new Map(tabs.map((tab) => [tab.key, tab]));
  }

  async do(step: TabStep | MachineStep): Promise<void> {
    switch (step.do) {
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
    }
  }

  /** What the machines saw go wrong by itself: lines that were lost, bytes that stayed away. */
  async gatherOutages(): Promise<void> {
    for (const machine of this.#machines)
      for (const { tab, outages } of await machine.calls.call('outages', undefined)) {
        for (const { what, from, to } of outages) {
          this.outages[what] += 1;
          if (what === 'silence') this.#tell({ at: from, is: 'silence', tab, to });
          else this.#tell({ at: from, is: 'tab', tab, on: false }, { at: to, is: 'tab', tab, on: true });
        }
      }
  }

  async end(): Promise<void> {
    await Promise.all(this.#machines.map((machine) => machine.end()));
  }

  async #openTab(step: TabStep): Promise<void> {
    const { as, hall, receives, browser, device, network } = this.#tab(step.tab);
    const { url, otherUrl, seminarId, browsers, idOf } = this.#cast;
    const options = {
      url: Number(step.tab.slice(1)) % 2 ? otherUrl : url,
      seminarId,
      as,
      cookie: browsers.get(browser)?.cookie ?? '',
      media: receives,
      device: 'Simulate',
      deviceId: inventedId(`${seminarId} ${device}`),
      // Of the range that is kept for examples.
      address: `203.0.113.${network + 1}`,
      ...(as !== 'screen' && hall ? { hallId: idOf(hall) } : {}),
    };
    this.#open.add(step.tab);
    const at = await this.#machineOf(step.tab).calls.call('open', { tab: step.tab, options });
    if (at !== undefined) this.#tell(...factsOfStep(step, at));
  }

  async #moveTab(step: TabStep): Promise<void> {
    const { tab } = step;
    const { calls } = this.#machineOf(tab);
    if (step.do === 'restore') {
      const at = await calls.call('restore', tab);
      if (at !== undefined) this.#tell(...factsOfStep(step, at));
      return;
    }
    if (step.do !== 'cut') this.#open.delete(tab);
    const goodbye = step.do === 'leave';
    const at = step.do === 'cut' ? await calls.call('cut', tab) : await calls.call('close', { tab, goodbye });
    this.#tell(...factsOfStep(step, at));
  }

  async #freeze(number: number, isFrozen: boolean): Promise<void> {
    const machine = this.#machines[number];
    const there = [...this.#open].filter((tab) => this.#tab(tab).machine === number);
    const at = trueNow();
    if (isFrozen) {
      machine?.freeze();
      for (const tab of there) this.#tell({ at, is: 'tab', tab, on: false });
      return;
    }
    machine?.thaw();
    const back = async (tab: Key) => {
      const heard = await machine?.calls.call('heardAgain', { tab, since: at });
      if (heard !== undefined) this.#tell({ at: heard, is: 'tab', tab, on: true });
    };
    await Promise.all(there.map(back));
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
}

import { Calls } from '../../../scripts/bench/calls.ts';
import { Tab, type TabOptions } from '../../../scripts/people/tab.ts';

/** What a tab in another process has come to. */
export interface TabState {
  packets: number;
  /** How often it said hello with success. */
  greetings: number;
  longestGapMs: number;
  missing: number;
  connected: boolean;
}

export interface ElsewhereMethods {
  [method: string]: (argument: never) => unknown;
  open(argument: { id: string; options: TabOptions }): Promise<void>;
  leave(id: string): Promise<void>;
  state(id: string): TabState;
  /** Gaps are measured from now on. */
  measureGapsAnew(id: string): void;
}

const wrongByMs = Number(process.env.CLOCK_WRONG_BY_MS ?? 0);
if (wrongByMs !== 0) {
  const right = Date.now;
  Date.now = () => right() + wrongByMs;
}

const tabs = new Map<string, Tab>();

function find(id: string): Tab {
  const tab = tabs.get(id);
  if (!tab) throw new Error(`There is no tab ${id}`);
  return tab;
}

const methods: ElsewhereMethods = {
  async open({ id, options }) {
    const tab = new Tab(options);
    tabs.set(id, tab);
    await tab.open();
  },
  leave: async (id) => void (await find(id).leave()),
  state(id) {
    const { packets, line, receiver } = find(id);
    const { longestGapMs = 0, missing = 0 } = receiver ?? {};
    return { packets, greetings: line.greetings, longestGapMs, missing, connected: line.socket.connected };
  },
  measureGapsAnew: (id) => find(id).receiver?.measureGapsAnew(),
};

new Calls(process, methods);
process.once('disconnect', () => process.exit());

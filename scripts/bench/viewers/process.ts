import { cleanup } from 'node-datachannel';
import { Calls } from '../calls.ts';
import { ProductSession } from './product-session.ts';
import { type RawMethods, RawSession } from './raw-session.ts';
import type { Admission } from './product-session.ts';
import { type FirstPackets, type Received, Viewer } from './viewer.ts';

const FEEDBACK_MS = 100;

export interface ViewersMethods {
  [method: string]: (argument: never) => unknown;
  /** Joins one viewer; `admission` takes it into the product, without it goes to the raw worker. */
  join(argument: { name: string; admission: Admission | undefined }): Promise<void>;
  firstPackets(none: undefined): FirstPackets[];
  received(none: undefined): Received[];
  /** Everyone leaves. */
  leave(none: undefined): Promise<void>;
}

const viewers = new Map<string, Viewer>();

const methods: ViewersMethods = {
  async join({ name, admission }) {
    const viewer = new Viewer(name, admission ? new ProductSession(admission) : new RawSession(calls, name));
    viewers.set(name, viewer);
    await viewer.join();
  },
  firstPackets: () => [...viewers.values()].map((viewer) => viewer.firstPackets),
  received: () => [...viewers.values()].map((viewer) => viewer.received),
  async leave() {
    const leaving = [...viewers.values()];
    viewers.clear();
    await Promise.all(leaving.map((viewer) => viewer.leave()));
  },
};

const calls: Calls<RawMethods> = new Calls(process, methods);

/** Spread over the period, as 300 browsers would be. */
const phases = 10;
let phase = 0;
setInterval(() => {
  phase = (phase + 1) % phases;
  let index = 0;
  for (const viewer of viewers.values()) if (index++ % phases === phase) viewer.report();
}, FEEDBACK_MS / phases);

process.once('disconnect', () => {
  cleanup();
  process.exit();
});

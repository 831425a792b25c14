import type { Instant } from '@minber/shared/platform/ids';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { node } from './directory.ts';
import { defineModel, type Stored } from './model.ts';

/** One document per run of a server process: when it was last known to be alive, and where other nodes reach it. */
interface Heartbeat extends Stored {
  node: string;
  at: Instant;
  address: string | null;
}

const HeartbeatModel = defineModel<Heartbeat>(
  'heartbeats',
  { node: String, at: Number, address: { type: String, default: null } },
  { indexes: [{ fields: { at: 1 } }] },
);

const beatMs = 2_000;
/** Not heard for this long: it is taken for dead. */
const aliveMs = 8_000;
/** It may only have been out of breath: so long it is still told what happens. */
const latelyMs = 60_000;
const keptMs = 90 * 24 * 3_600_000;

let timer: NodeJS.Timeout | undefined;
let address: string | null = null;
let heard: Heartbeat[] = [];

/** The server processes over this database: this one says that it lives, and knows who else does. */
export const nodes = {
  /** Writes, journaled, that this process is alive: at once, and every 2 s from now on. */
  async start(): Promise<void> {
    await HeartbeatModel.deleteMany({ at: { $lt: clock.now() - keptMs } });
    await beat();
    timer = setInterval(() => {
      beat().catch((thrown) => log('nodes').warn({ err: thrown }, 'not written'));
    }, beatMs);
  },
  /** The last beat: downtime is counted from here. Nobody is sent here any more. */
  async stop(): Promise<void> {
    clearInterval(timer);
    address = null;
    await beat();
  },
  /** From now on this process answers other nodes at this address. */
  async listens(at: string): Promise<void> {
    address = at;
    await beat();
  },
  /** Where the others that live are reached, by their boots. Nobody: this is the only node. */
  others(): Map<string, string> {
    const since = clock.now() - aliveMs;
    return new Map(heard.flatMap(({ _id, at, address }) => (at > since && address ? [[_id, address]] : [])));
  },
  /** Whether another node is there, or was a moment ago. */
  isOneOfSeveral(): boolean {
    return heard.length > 0;
  },
  /** When that run of a server was last known to be alive; undefined when nothing is known of it. */
  async lastAlive(boot: string): Promise<Instant | undefined> {
    return (await HeartbeatModel.findById(boot).lean<Heartbeat>())?.at;
  },
};

async function beat(): Promise<void> {
  const at = clock.now();
  const mine = { $max: { at }, $set: { node: node.name, address } };
  await HeartbeatModel.updateOne({ _id: node.boot }, mine, { upsert: true });
  // An earlier run of this same node is no other one.
  heard = await HeartbeatModel.find({ at: { $gt: at - latelyMs }, node: { $ne: node.name } }).lean<Heartbeat[]>();
}

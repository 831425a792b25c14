import type { Instant } from '@minber/shared/platform/ids';
import { clock, defineModel, log, node, type Stored } from '../platform/index.ts';

/** One document per run of a server process: when it was last known to be alive. */
interface Heartbeat extends Stored {
  node: string;
  at: Instant;
}

const HeartbeatModel = defineModel<Heartbeat>(
  'heartbeats',
  { node: String, at: Number },
  { indexes: [{ fields: { at: 1 } }] },
);

const beatMs = 2_000;
const keptMs = 90 * 24 * 3_600_000;
let timer: NodeJS.Timeout | undefined;

/** Writes, journaled, that this process is alive: at once, and every 2 s from now on. */
export async function startHeartbeat(): Promise<void> {
  await HeartbeatModel.deleteMany({ at: { $lt: clock.now() - keptMs } });
  await beat();
  timer = setInterval(() => {
    beat().catch((thrown) => log('heartbeat').warn({ err: thrown }, 'not written'));
  }, beatMs);
}

/** The last beat: downtime is counted from here. */
export async function stopHeartbeat(): Promise<void> {
  clearInterval(timer);
  await beat();
}

/** When that run of a server was last known to be alive; undefined when nothing is known of it. */
export async function lastAlive(boot: string): Promise<Instant | undefined> {
  const found = await HeartbeatModel.findById(boot).lean<Heartbeat>();
  return found?.at;
}

async function beat(): Promise<void> {
  const at = clock.now();
  await HeartbeatModel.updateOne({ _id: node.boot }, { $max: { at }, $set: { node: node.name } }, { upsert: true });
}

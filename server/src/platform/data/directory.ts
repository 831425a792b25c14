import { randomUUID } from 'node:crypto';
import type { Instant } from '@minber/shared/platform/ids';
import { clock } from '../clock.ts';
import { env } from '../env.ts';
import { defineModel, isDuplicate, type Stored } from './model.ts';

/** A lease on something that may have one home only. `epoch` grows with every new holder: a fencing token. */
export interface Lease extends Stored {
  node: string;
  boot: string;
  epoch: number;
  expiresAt: Instant;
}

const LeaseModel = defineModel<Lease>('leases', { node: String, boot: String, epoch: Number, expiresAt: Number });

/** This process: a new boot of the same node takes its leases over at once, with the next epoch. */
export const node = { name: `${env.NODE_NAME}:${env.PORT}`, boot: randomUUID() };

/** Who is home for what, in MongoDB, on one node or many. */
export const directory = {
  /** Takes or renews the lease; undefined when another node holds it. */
  async acquire(key: string, ttlMs: number): Promise<Lease | undefined> {
    const now = clock.now();
    const mine = { $set: { node: node.name, boot: node.boot, expiresAt: now + ttlMs } };
    const renewed = await LeaseModel.findOneAndUpdate({ _id: key, boot: node.boot, expiresAt: { $gt: now } }, mine, {
      returnDocument: 'after',
    }).lean<Lease>();
    if (renewed) return renewed;
    const taken = await LeaseModel.findOneAndUpdate(
      { _id: key, $or: [{ expiresAt: { $lte: now } }, { node: node.name }] },
      { ...mine, $inc: { epoch: 1 } },
      { returnDocument: 'after' },
    ).lean<Lease>();
    if (taken) return taken;
    try {
      const first: Lease = { _id: key, node: node.name, boot: node.boot, epoch: 1, expiresAt: now + ttlMs };
      await LeaseModel.create(first);
      return first;
    } catch (thrown) {
      if (isDuplicate(thrown)) return undefined;
      throw thrown;
    }
  },
  async release(key: string): Promise<void> {
    await LeaseModel.updateOne({ _id: key, boot: node.boot }, { $set: { expiresAt: 0 } });
  },
  async find(key: string): Promise<Lease | undefined> {
    return (await LeaseModel.findById(key).lean<Lease>()) ?? undefined;
  },
};

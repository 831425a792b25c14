import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { signals } from '../signals.ts';
import { node } from './directory.ts';
import { newId } from './ids.ts';
import { defineModel, type Stored } from './model.ts';
import { nodes } from './nodes.ts';

/** What one node tells the others. It is read within a second and gone within minutes. */
interface Notice extends Stored {
  boot: string;
  at: Instant;
  kind: string;
  payload: unknown;
}

const NoticeModel = defineModel<Notice>(
  'notices',
  { boot: String, at: Number, kind: String, payload: Schema.Types.Mixed },
  { indexes: [{ fields: { at: 1 } }] },
);

const signal = 'signal';
const lookEveryMs = 300;
/** A notice may come late, and a node may have been out of breath. */
const lookBackMs = 60_000;
const triesAtMost = 10;
const retryMs = 500;

const listeners = new Map<string, (payload: unknown) => Promise<void> | void>();
let seen = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let looking: Promise<void> | undefined;

/**
 * What other nodes must do as well, told over the database. Where this node is the only one nothing is written and
 * nothing is read. What must not be lost with a node rests on the outbox and on leases, never on this.
 */
export const notices = {
  /** Resolves when it is stored; gives up after a few seconds without a database. */
  async tell(kind: string, payload: unknown): Promise<void> {
    if (!nodes.isOneOfSeveral()) return;
    for (let tried = 1; ; tried += 1) {
      try {
        await NoticeModel.create({ _id: newId(), boot: node.boot, at: clock.now(), kind, payload });
        return;
      } catch (thrown) {
        if (tried === triesAtMost) return log('notices').error({ err: thrown, kind }, 'other nodes were not told');
        await delay(retryMs);
      }
    }
  },
  /** What other nodes tell of this kind from now on. */
  on(kind: string, listener: (payload: unknown) => Promise<void> | void): void {
    listeners.set(kind, listener);
  },
  async start(): Promise<void> {
    signals.carriedBy((name, args) => void notices.tell(signal, { name, args }));
    listeners.set(signal, (payload) => {
      const { name, args } = payload as { name: string; args: unknown[] };
      signals.heard(name, args);
    });
    seen = new Set((await recent()).map(({ _id }) => _id));
    timer = setInterval(() => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
    }, lookEveryMs);
  },
  async stop(): Promise<void> {
    clearInterval(timer);
    await looking;
  },
};

async function look(): Promise<void> {
  if (!nodes.isOneOfSeveral()) return;
  try {
    const found = await recent();
    for (const { _id, kind, payload } of found) {
      if (seen.has(_id)) continue;
      seen.add(_id);
      await listeners.get(kind)?.(payload);
    }
    const known = new Set(found.map(({ _id }) => _id));
    seen = new Set([...seen].filter((id) => known.has(id)));
    await NoticeModel.deleteMany({ at: { $lt: clock.now() - 2 * lookBackMs } });
  } catch (thrown) {
    log('notices').warn({ err: thrown }, 'will be read again');
  }
}

function recent(): Promise<Notice[]> {
  const others = { boot: { $ne: node.boot }, at: { $gt: clock.now() - lookBackMs } };
  return NoticeModel.find(others).sort({ at: 1 }).lean<Notice[]>();
}

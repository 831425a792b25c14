import { EventEmitter } from 'node:events';
import type { Id } from '@minber/shared/platform/ids';

/** In-process notices that may be lost: what must not be lost goes through the outbox. Features add theirs by declaration merging. */
export interface Signals {
  'principal:changed': [{ subjectId: Id; reason: 'signed-out' | 'changed' | 'revoked'; sessionId?: Id }];
}

/** What other nodes hear as well. */
const everywhere: ReadonlySet<keyof Signals> = new Set(['principal:changed']);
let carry: (name: string, args: unknown[]) => void = () => undefined;
const emitter = new EventEmitter();
emitter.setMaxListeners(100);

export const signals = {
  on<K extends keyof Signals>(name: K, listener: (...args: Signals[K]) => void): void {
    emitter.on(name, listener as (...args: unknown[]) => void);
  },
  off<K extends keyof Signals>(name: K, listener: (...args: Signals[K]) => void): void {
    emitter.off(name, listener as (...args: unknown[]) => void);
  },
  emit<K extends keyof Signals>(name: K, ...args: Signals[K]): void {
    emitter.emit(name, ...args);
    if (everywhere.has(name)) carry(name, args);
  },
  /** Called once by what reaches other nodes. */
  carriedBy(carrier: (name: string, args: unknown[]) => void): void {
    carry = carrier;
  },
  /** Another node has emitted it. */
  heard(name: string, args: unknown[]): void {
    emitter.emit(name, ...args);
  },
};

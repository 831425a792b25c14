import type { DeskAnswer, DeskBatch, DeskSnapshot } from '@minber/shared/attendance/desk';
import { ApiProblem } from '../../api/problem.ts';
import { serverClock } from '../../live/clock.ts';
import { randomId } from '../../live/ids.ts';
import { Store, type Watchable } from '../../live/store.ts';
import { agoMs, type Moment } from './action-age.ts';
import type { DeedStore } from './deed-store.ts';
import { afterDeskChange, merged } from './desk-change.ts';
import { type Deed, type DeskView, type PendingDeed, withPending } from './pending.ts';

const BATCH = 200;
const RETRY_MS = 5000;
const pageId = randomId();

export interface DeskBookState {
  view: DeskView | null;
  /** Deeds that wait on this device. */
  waiting: number;
  /** The last attempt to send found no server. */
  offline: boolean;
  /** What the server did not take, by its code; until read. */
  refused: readonly { deed: Deed; code: string }[];
}

type Send = (batch: DeskBatch) => Promise<DeskAnswer>;
/** What the server need not be told of a deed. */
type Said = Pick<PendingDeed, 'person' | 'restores'>;
type NewDeed = Deed extends infer D ? (D extends unknown ? Omit<D, 'actionId'> : never) : never;

/** The Desk's book: what the server says, what was done here, and the sending of it, once, in order. */
export class DeskBook {
  #send: Send;
  #store: DeedStore;
  #reload: () => void;
  #snapshot: DeskSnapshot | null = null;
  #pending: PendingDeed[] = [];
  #sending = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state = new Store<DeskBookState>({ view: null, waiting: 0, offline: false, refused: [] });

  /** `reload`: fetch the snapshot anew, something was missed. */
  constructor(send: Send, store: DeedStore, reload: () => void) {
    this.#send = send;
    this.#store = store;
    this.#reload = reload;
  }

  get state(): Watchable<DeskBookState> {
    return this.#state;
  }

  async open(): Promise<void> {
    addEventListener('online', this.#online);
    this.#pending = [...(await this.#store.load()), ...this.#pending];
    this.#show();
    void this.#flush();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  /** Takes the server's snapshot. */
  renew(snapshot: DeskSnapshot): void {
    serverClock.heard(snapshot.serverNow);
    this.#snapshot = snapshot;
    this.#show();
    void this.#flush();
  }

  changed(change: Parameters<typeof afterDeskChange>[1]): void {
    if (!this.#snapshot || change.hallId !== this.#snapshot.hallId) return;
    const next = afterDeskChange(this.#snapshot, change);
    if (next === 'gap') this.#reload();
    else this.#snapshot = next;
    this.#show();
  }

  /** Does something now, here, and on the server as soon as it can be reached. Gives the deed's id, for undoing it. */
  do(deed: NewDeed, more: Said = {}): string {
    const [actionId = ''] = this.doAll([{ deed, ...more }]);
    return actionId;
  }

  /** Several deeds of one moment, in this order: the server hears of them at once, or of none of them yet. */
  doAll(deeds: readonly ({ deed: NewDeed } & Said)[]): string[] {
    const at = moment();
    const sessionId = this.#snapshot?.sessionId;
    const done = deeds.map(({ deed, ...more }) => ({ deed: { ...deed, actionId: randomId() } as Deed, at, ...more }));
    if (sessionId) {
      this.#pending.push(...done.map((each) => ({ ...each, sessionId })));
      this.#keep();
      void this.#flush();
    }
    return done.map(({ deed }) => deed.actionId);
  }

  readRefusals(): void {
    this.#state.set({ refused: [] });
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending || this.#closed || this.#pending.length === 0 || !this.#snapshot) return;
    this.#sending = true;
    const batch = this.#nextBatch();
    try {
      const now = moment();
      const actions = batch.map(({ deed, at }) => ({ ...deed, agoMs: agoMs(at, now) }));
      const { seminarId } = this.#snapshot;
      this.#settle(batch, await this.#send({ seminarId, sessionId: batch[0]?.sessionId ?? '', actions }));
      this.#state.set({ offline: false });
    } catch (cause) {
      this.#failed(batch, cause);
    } finally {
      this.#sending = false;
    }
    if (this.#pending.length > 0) this.#timer = setTimeout(() => void this.#flush(), this.#delayMs());
  }

  #delayMs(): number {
    return this.#state.snapshot.offline ? RETRY_MS : 0;
  }

  /** Deeds of one session, as far as they stand together. */
  #nextBatch(): PendingDeed[] {
    const sessionId = this.#pending[0]?.sessionId;
    const other = this.#pending.findIndex((each) => each.sessionId !== sessionId);
    return this.#pending.slice(0, Math.min(BATCH, other === -1 ? BATCH : other));
  }

  #settle(batch: PendingDeed[], answer: DeskAnswer): void {
    const codes = new Map(
      answer.results.map(({ actionId, outcome, code }) => [actionId, outcome === 'refused' ? code : null]),
    );
    this.#drop(batch);
    const refused = batch.flatMap(({ deed }) => {
      const code = codes.get(deed.actionId);
      return code ? [{ deed, code }] : [];
    });
    if (refused.length > 0) this.#state.set({ refused: [...this.#state.snapshot.refused, ...refused] });
    if (this.#snapshot && answer.change.sessionId === this.#snapshot.sessionId) {
      const { seq } = this.#snapshot;
      this.#snapshot = { ...merged(this.#snapshot, answer.change), seq };
    }
    this.#keep();
  }

  /** Without a server, or signed out, deeds wait; what the server calls wrong as a whole would stand in the way forever. */
  #failed(batch: PendingDeed[], cause: unknown): void {
    const wrong = cause instanceof ApiProblem && [400, 403, 404, 413].includes(cause.status);
    if (!wrong) {
      this.#state.set({ offline: true });
      return;
    }
    this.#drop(batch);
    const refused = batch.map(({ deed }) => ({ deed, code: cause.code }));
    this.#state.set({ refused: [...this.#state.snapshot.refused, ...refused] });
    this.#keep();
  }

  #drop(batch: PendingDeed[]): void {
    const gone = new Set(batch.map(({ deed }) => deed.actionId));
    this.#pending = this.#pending.filter(({ deed }) => !gone.has(deed.actionId));
  }

  #keep(): void {
    this.#store.save(this.#pending);
    this.#show();
  }

  #show(): void {
    const view = this.#snapshot && withPending(this.#snapshot, this.#pending, serverClock.now());
    this.#state.set({ view, waiting: this.#pending.length });
  }

  #online = (): void => void this.#flush();
}

function moment(): Moment {
  return { monotonicMs: performance.now(), wallMs: Date.now(), pageId };
}

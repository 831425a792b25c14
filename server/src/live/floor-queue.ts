import { askerKey, decideFloor, type FloorCommand, type FloorItem, inOrder, isOpen } from '@minber/shared/live/floor';
import type { FloorEntry } from '@minber/shared/live/state';
import type { Id } from '@minber/shared/platform/ids';
import { clock, fail, isDuplicate } from '../platform/index.ts';
import { findEntry, findRequest, openEntries, storeEntry } from './floor-model.ts';
import { untilStored } from './patience.ts';

interface Hooks {
  /** An entry is now in another state; called before it is stored, so that a right ends at once. */
  changed(item: FloorItem, before: FloorItem | undefined): void;
}

/** The queue of those who ask to speak, of one seminar. What its home decides holds at once and is then stored in order. */
export class FloorQueue {
  #seminarId: Id;
  #items = new Map<Id, FloorItem>();
  #writes: Promise<unknown> = Promise.resolve();
  #hooks: Hooks;
  #closed = false;

  constructor(seminarId: Id, hooks: Hooks) {
    this.#seminarId = seminarId;
    this.#hooks = hooks;
  }

  /** Takes up what was open before a restart. */
  async load(): Promise<void> {
    for (const item of await openEntries(this.#seminarId)) this.#items.set(item.entryId, item);
  }

  /** Open entries in the order of asking. */
  get open(): FloorItem[] {
    return inOrder([...this.#items.values()].filter(isOpen));
  }

  get queue(): FloorEntry[] {
    return this.open.map(toEntry);
  }

  get waiting(): number {
    return this.open.filter(({ state }) => state === 'waiting').length;
  }

  /** An entry with its place among those who wait. */
  forAsker(item: FloorItem): FloorEntry {
    if (item.state !== 'waiting') return toEntry(item);
    const waiting = this.open.filter(({ state }) => state === 'waiting');
    return { ...toEntry(item), place: waiting.findIndex(({ entryId }) => entryId === item.entryId) + 1 };
  }

  openOf(asker: string): FloorItem | undefined {
    return this.open.find((item) => askerKey(item.asker) === asker);
  }

  /** Also one that was closed before a restart. Throws `resource.absent`. */
  async get(entryId: Id): Promise<FloorItem> {
    const known = this.#items.get(entryId) ?? (await findEntry(this.#seminarId, entryId));
    if (!known) fail('resource.absent');
    if (!this.#items.has(entryId)) this.#items.set(entryId, known);
    return this.#items.get(entryId) ?? known;
  }

  /** Obeys a command and resolves when it is journaled. Throws the floor's errors. */
  async obey(command: FloorCommand, sessionId: Id): Promise<FloorEntry> {
    const decision = decideFloor([...this.#items.values()], command, clock.now());
    if (!decision.ok) fail(decision.refusal);
    const { item, changed } = decision;
    if (!changed) {
      await this.#writes;
      return toEntry(item);
    }
    const before = this.#items.get(item.entryId);
    this.#items.set(item.entryId, item);
    this.#hooks.changed(item, before);
    try {
      await this.#store(item, sessionId);
    } catch (thrown) {
      if (command.do !== 'raise' || !isDuplicate(thrown)) throw thrown;
      return await this.#recall(item);
    }
    return toEntry(item);
  }

  /** Forgets what is over; the database keeps it. */
  prune(): void {
    for (const item of this.#items.values()) if (!isOpen(item)) this.#items.delete(item.entryId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writes;
  }

  #store(item: FloorItem, sessionId: Id): Promise<void> {
    const stored = this.#writes.then(() =>
      untilStored(
        () => storeEntry(this.#seminarId, sessionId, item),
        () => this.#closed,
      ),
    );
    this.#writes = stored.catch(() => undefined);
    return stored;
  }

  /** The same request had been made and closed before this home knew of it. */
  async #recall(item: FloorItem): Promise<FloorEntry> {
    this.#items.delete(item.entryId);
    const known = await findRequest(this.#seminarId, askerKey(item.asker), item.key);
    if (!known) fail('floor.alreadyAsked');
    this.#items.set(known.entryId, known);
    this.#hooks.changed(known, item);
    return toEntry(known);
  }
}

/** What goes over the wire of an entry. */
export function toEntry({ key, speakerId, endedAt, ...entry }: FloorItem): FloorEntry {
  return entry;
}

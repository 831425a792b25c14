import { get, set } from 'idb-keyval';
import type { PendingDeed } from './pending.ts';

/** Whose deeds these are: another person at this device never sends them. */
export interface DeedOwner {
  personId: string;
  hallId: string;
  seminarId: string;
}

/** Deeds kept on this device through reloads. Without storage (private windows) they live as long as the page. */
export class DeedStore {
  #key: string;
  #writes: Promise<unknown> = Promise.resolve();

  constructor({ personId, hallId, seminarId }: DeedOwner) {
    this.#key = `minber.desk.${personId}.${hallId}.${seminarId}`;
  }

  async load(): Promise<PendingDeed[]> {
    return (await get<PendingDeed[]>(this.#key).catch(() => undefined)) ?? [];
  }

  save(deeds: readonly PendingDeed[]): void {
    this.#writes = this.#writes.then(() => set(this.#key, deeds)).catch(() => undefined);
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DeskAnswer } from '../../../shared/src/attendance/desk.ts';
import type { Browser } from '../../demo/live/browser.ts';
import type { Key, Tap } from '../script/plan.ts';

/** A tap on its way to the server. */
interface Deed {
  action: Record<string, unknown>;
  tappedAt: number;
  slowMs: number;
}

const retryMs = 300;
const atOnce = 100;

/** The id of a guest or of a tap, made by the Desk that writes him down. */
export function inventedId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}

function isGuest(key: Key): boolean {
  return key.startsWith('g');
}

/** A coordinator's phone: keeps what is tapped, in order, until the server has answered. It has no clock to trust. */
export class Desk {
  /** What the server refused. */
  readonly refused: string[] = [];
  /** No network: taps wait. */
  isAway = false;
  #coordinator: Browser;
  #path: string;
  #about: { seminarId: string; sessionId: string };
  #idOf: (key: Key) => string;
  #waiting: Deed[] = [];
  #isSending = false;
  #run = randomUUID();

  constructor(
    coordinator: Browser,
    hallId: string,
    about: { seminarId: string; sessionId: string },
    idOf: (key: Key) => string,
  ) {
    this.#coordinator = coordinator;
    this.#path = `/halls/${hallId}/desk/actions`;
    this.#about = about;
    this.#idOf = idOf;
  }

  tap(tap: Tap): void {
    const actionId = `${tap.id}-${this.#run}`;
    const tappedAt = performance.now();
    this.#waiting.push({ action: { actionId, ...this.#inWords(tap) }, tappedAt, slowMs: tap.slowMs ?? 0 });
    void this.send();
  }

  /** Sends what waits until nothing does; what gets no answer is sent again as it was. */
  async send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#waiting.length > 0 && !this.isAway) {
      const deeds = this.#nextDeeds();
      const now = performance.now();
      const actions = deeds.map(({ action, tappedAt }) => ({ ...action, agoMs: Math.round(now - tappedAt) }));
      await delay(deeds[0]?.slowMs ?? 0);
      try {
        const { results } = await this.#coordinator.post<DeskAnswer>(this.#path, { ...this.#about, actions });
        for (const { actionId, outcome, code } of results)
          if (outcome === 'refused') this.refused.push(`${actionId.split('-')[0]}: ${code}`);
        this.#waiting.splice(0, deeds.length);
      } catch {
        await delay(retryMs);
      }
    }
    this.#isSending = false;
  }

  /** Resolves when nothing waits any more. */
  async emptied(): Promise<void> {
    while (this.#waiting.length > 0) await delay(retryMs);
  }

  /** What goes over a slow line goes alone. */
  #nextDeeds(): Deed[] {
    const slow = this.#waiting.findIndex(({ slowMs }) => slowMs > 0);
    return this.#waiting.slice(0, slow === -1 ? atOnce : Math.max(1, Math.min(atOnce, slow)));
  }

  #inWords(tap: Tap): Record<string, unknown> {
    switch (tap.kind) {
      case 'roll-call':
        return { kind: tap.kind, missing: tap.missing.map(this.#idOf), heads: tap.heads };
      case 'undo':
        return { kind: tap.kind, undoes: `${tap.undoes}-${this.#run}` };
      case 'guest':
        return { kind: 'walk-in', guest: this.#guest(tap.person) };
      case 'substitute':
        return {
          kind: tap.kind,
          ...(isGuest(tap.person) ? { guest: this.#guest(tap.person) } : { personId: this.#idOf(tap.person) }),
          represents: this.#idOf(tap.represents),
          basis: '№ 47 бұйрық',
        };
      default:
        return { kind: tap.kind, personId: this.#idOf(tap.person) };
    }
  }

  #guest(key: Key) {
    return { guestId: this.#idOf(key), surname: `Қонақов-${key}`, givenName: 'Өмірзақ' };
  }
}

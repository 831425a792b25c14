import { randomUUID } from 'node:crypto';
import type { DeskAnswer } from '../../../shared/src/attendance/desk.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { Cast, CastHall } from './cast.ts';

type Action = (
  | { kind: 'check-in' | 'check-out'; personId: Id }
  | { kind: 'roll-call'; missing: Id[]; heads: number }
) & {
  actionId?: string;
  agoMs?: number;
};

/** A coordinator's phone: sends what was tapped over HTTP and says what became of each. */
export class Desk {
  readonly hallId: Id;
  #url: string;
  #cast: Cast;
  #cookie: string;

  constructor(url: string, cast: Cast, { hallId, coordinator }: CastHall) {
    this.#url = url;
    this.#cast = cast;
    this.hallId = hallId;
    this.#cookie = coordinator.cookie;
  }

  checkIn(personId: Id, more: { actionId?: string; agoMs?: number } = {}) {
    return this.act({ kind: 'check-in', personId, ...more });
  }

  checkOut(personId: Id) {
    return this.act({ kind: 'check-out', personId });
  }

  /** The outcome; throws unless the server has answered. */
  async act({ actionId = randomUUID(), agoMs = 0, ...action }: Action): Promise<'done' | 'repeated' | 'refused'> {
    const { seminarId, sessionId } = this.#cast;
    const response = await fetch(`${this.#url}/api/v1/halls/${this.hallId}/desk/actions`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ seminarId, sessionId, actions: [{ ...action, actionId, agoMs }] }),
    });
    if (!response.ok) throw new Error(`Desk: ${response.status} ${await response.text()}`);
    const { results } = (await response.json()) as DeskAnswer;
    const [result] = results;
    if (!result) throw new Error('The Desk was not told what became of it');
    return result.outcome;
  }
}

import type { PresencePrompt } from '@minber/shared/attendance/roll-call';
import { serverClock } from './clock.ts';
import type { Line } from './line.ts';
import { RefusedError } from './problem.ts';
import { Store, type Watchable } from './store.ts';

export interface PresenceState {
  /** What is to be confirmed; null: nothing, or nothing any more. */
  prompt: PresencePrompt | null;
  sending: boolean;
  /** When the last prompt was confirmed, until the next one comes. */
  confirmedAt: number | null;
}

/**
 * "Are you here?" as the server asks it: fetched whenever the line comes up, so that no reload loses it, and shown at
 * once when it is pushed. A confirmation that finds no line is sent when the line is back.
 */
export class PresenceWatch {
  #seminarId: string;
  #line: Line;
  #store = new Store<PresenceState>({ prompt: null, sending: false, confirmedAt: null });
  #stop: (() => void)[] = [];
  #wasUp = false;
  #over: ReturnType<typeof setTimeout> | undefined;

  constructor(seminarId: string, line: Line) {
    this.#seminarId = seminarId;
    this.#line = line;
  }

  get state(): Watchable<PresenceState> {
    return this.#store;
  }

  open(): void {
    this.#stop = [
      this.#line.state.subscribe(() => this.#followLine()),
      this.#line.connection.on('presence:ask', (prompt) => {
        if (prompt.seminarId === this.#seminarId) this.#show(prompt);
      }),
    ];
    this.#followLine();
  }

  close(): void {
    for (const stop of this.#stop) stop();
    clearTimeout(this.#over);
  }

  confirm(): void {
    if (!this.#store.snapshot.prompt || this.#store.snapshot.sending) return;
    this.#store.set({ sending: true });
    void this.#send();
  }

  #followLine(): void {
    const up = this.#line.state.snapshot.phase === 'up';
    if (up && !this.#wasUp) void (this.#store.snapshot.sending ? this.#send() : this.#fetch());
    this.#wasUp = up;
  }

  async #fetch(): Promise<void> {
    const input = { seminarId: this.#seminarId };
    const answer = await this.#line.connection.request('presence:asked', input).catch(() => undefined);
    if (answer) this.#show(answer.prompt);
  }

  async #send(): Promise<void> {
    const { prompt } = this.#store.snapshot;
    if (!prompt) return;
    const input = { seminarId: this.#seminarId, askId: prompt.askId };
    try {
      const { at } = await this.#line.connection.request('presence:confirm', input);
      if (this.#store.snapshot.prompt?.askId !== prompt.askId) return;
      this.#show(null);
      this.#store.set({ confirmedAt: at });
    } catch (cause) {
      if (cause instanceof RefusedError) this.#show(null);
      else if (this.#line.state.snapshot.phase === 'up') this.#store.set({ sending: false });
    }
  }

  #show(prompt: PresencePrompt | null): void {
    clearTimeout(this.#over);
    const left = (prompt?.until ?? 0) - serverClock.now();
    if (!prompt || left <= 0) {
      this.#store.set({ prompt: null, sending: false });
      return;
    }
    const { askId } = this.#store.snapshot.prompt ?? {};
    if (askId !== prompt.askId) this.#store.set({ sending: false, confirmedAt: null });
    this.#store.set({ prompt });
    this.#over = setTimeout(() => this.#show(null), left);
  }
}

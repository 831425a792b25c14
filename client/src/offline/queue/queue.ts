import { delayAfter } from './backoff.ts';
import { announce, hearOthers, whileAlone } from './other-tabs.ts';
import type { NewRequest, QueuedRequest, Settled } from './request.ts';
import { sendRequest } from './send.ts';
import { noteRequest, putRequest, removeRequest, requestsOf } from './store.ts';

export interface QueueState {
  /** Will be sent by themselves. */
  waiting: QueuedRequest[];
  /** The server has refused them for good; they stay until the person has seen it. */
  refused: QueuedRequest[];
  isSending: boolean;
}

const nothing: QueueState = { waiting: [], refused: [], isSending: false };

/**
 * What one person said while there was no line, on its way to the server: kept before it is sent, sent in order, by one
 * tab at a time, and only while he is the one who is signed in.
 */
export class RequestQueue {
  #personId: string | null = null;
  #state = nothing;
  #listeners = new Set<() => void>();
  #waiters = new Map<number, (settled: Settled) => void>();
  #beingSent: number | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #send: typeof sendRequest;

  constructor(send: typeof sendRequest = sendRequest) {
    this.#send = send;
    hearOthers(({ id, settled }) => {
      if (settled) this.#settle(id, settled);
      void this.#reload();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get = (): QueueState => this.#state;

  /** Whether one that waits was left for later: nobody on this page awaits its answer any more. */
  isKept = ({ id }: Pick<QueuedRequest, 'id'>): boolean => !this.#waiters.has(id);

  /** This person is signed in now; null: nobody is. What belongs to others stays where it is and is not shown. */
  async belongTo(personId: string | null): Promise<void> {
    if (personId === this.#personId) return;
    this.#personId = personId;
    this.#failures = 0;
    await this.#reload();
    void this.flush();
  }

  /** Keeps a request, then tries to send it. Resolves once it is answered or refused, or is left for later. */
  async add(request: NewRequest): Promise<Settled> {
    const id = await putRequest(request, this.#beingSent);
    const settled = new Promise<Settled>((resolve) => this.#waiters.set(id, resolve));
    await this.#reload();
    announce({ id });
    void this.flush().finally(() => this.#settle(id, { kind: 'kept' }));
    const result = await settled;
    // Whoever waited for it is told at once; a refusal need not be shown a second time.
    if (result.kind === 'refused') await this.dismiss(id);
    return result;
  }

  /** Sends what waits, now. One run at a time, over all tabs; what came in meanwhile is sent by a further run. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#personId === null) return;
    this.#running = whileAlone(() => this.#run());
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
    await this.#reload();
    if (this.#state.waiting.length > 0) this.#again();
  }

  /** The line has come back: no reason to wait any longer. */
  hurry(): void {
    this.#failures = 0;
    void this.flush();
  }

  /** The person has seen a refusal. */
  async dismiss(id: number): Promise<void> {
    await removeRequest(id);
    await this.#reload();
    announce({ id });
  }

  async #run(): Promise<void> {
    const personId = this.#personId;
    if (personId === null) return;
    /** Subjects with one that could not be sent: those after it wait for it. */
    const held = new Set<string>();
    for (const request of (await requestsOf(personId)).filter(({ refusal }) => !refusal)) {
      if (personId !== this.#personId) return;
      if (held.has(request.subject)) continue;
      this.#show({ isSending: true });
      this.#beingSent = request.id;
      const outcome = await this.#send(request);
      this.#beingSent = undefined;
      if (outcome.kind === 'stranger') {
        this.#failures += 1;
        return this.#show({ isSending: false });
      }
      if (outcome.kind === 'later') {
        await noteRequest(request.id, { attempts: request.attempts + 1 });
        this.#failures += 1;
        held.add(request.subject);
        if (outcome.isLineDead) break;
        continue;
      }
      this.#failures = 0;
      if (outcome.kind === 'answered') await removeRequest(request.id);
      else await noteRequest(request.id, { refusal: outcome.problem });
      this.#settle(request.id, outcome);
      announce({ id: request.id, settled: outcome });
      await this.#reload();
    }
    this.#show({ isSending: false });
  }

  #settle(id: number, settled: Settled): void {
    this.#waiters.get(id)?.(settled);
    if (this.#waiters.delete(id)) this.#show({});
  }

  #again(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayAfter(this.#failures, Math.random()));
  }

  async #reload(): Promise<void> {
    const personId = this.#personId;
    const all = personId === null ? [] : await requestsOf(personId).catch(() => []);
    if (personId !== this.#personId) return;
    this.#show({
      waiting: all.filter(({ refusal }) => !refusal),
      refused: all.filter(({ refusal }) => refusal),
    });
  }

  #show(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

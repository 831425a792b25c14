import type { Answer, AnswerToSave, SavedAnswers } from '@minber/shared/quizzes/learner';

type SavedAnswer = SavedAnswers['answers'][number];

/** What became of answers that were sent. */
export type Sent =
  | { kind: 'kept'; answers: SavedAnswer[] }
  /** Nobody could be reached: later again. */
  | { kind: 'later' }
  /** The server will not have them, now or later. */
  | { kind: 'refused'; cause: unknown };

/**
 * - `saved`: the server has everything;
 * - `saving`: some of it is on its way;
 * - `waiting`: it is kept on this device until the server can be reached;
 * - `refused`: the server will not have it.
 */
export type BookState = 'saved' | 'saving' | 'waiting' | 'refused';

interface Options {
  /** Revisions that the server has, by question. */
  revs: ReadonlyMap<string, number>;
  /** Sends these answers together. Never throws. */
  send: (answers: AnswerToSave[]) => Promise<Sent>;
  /** Keeps what is unsent on this device, so that a reload finds it. */
  keep: (unsent: AnswerToSave[]) => void;
  /** What the server said to answers that nobody has changed since. */
  told: (answers: SavedAnswer[]) => void;
  /** The state has changed. */
  changed: () => void;
}

const quietMs = 600;
const longestWaitMs = 15_000;

/**
 * Answers on their way to the server: each is kept on the device at once and sent when its writer pauses, the last words
 * only, one request at a time. What does not arrive is sent again until it does.
 */
export class AnswerBook {
  #options: Options;
  #revs: Map<string, number>;
  #unsent = new Map<string, AnswerToSave>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #failures = 0;
  #state: BookState = 'saved';
  #cause: unknown = null;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#revs = new Map(options.revs);
  }

  get state(): BookState {
    return this.#state;
  }

  /** Why the server refused; null: it did not. */
  get cause(): unknown {
    return this.#cause;
  }

  /** What the server does not have yet. */
  get unsent(): AnswerToSave[] {
    return [...this.#unsent.values()];
  }

  /** Takes what an earlier page of this device left behind, where the server has no newer words; answers what it took. */
  takeUp(kept: AnswerToSave[]): AnswerToSave[] {
    const taken = kept.filter(({ questionId, rev }) => rev > this.#revOf(questionId));
    for (const answer of taken) this.#put(answer);
    if (taken.length > 0) this.#wake(0);
    return taken;
  }

  write(questionId: string, value: AnswerToSave['value'], pauseMs = quietMs): void {
    this.#put({ questionId, value, rev: this.#revOf(questionId) + 1 });
    this.#options.keep(this.unsent);
    this.#wake(pauseMs);
  }

  /** Sends what is unsent now; true when the server has all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#round;
    await this.#send();
    return this.#unsent.size === 0;
  }

  /** The line is back: no need to wait any longer. */
  wake(): void {
    if (this.#unsent.size > 0) this.#wake(0);
  }

  /** What the server has as of now, perhaps by another device; answers what is newer than anything known here. */
  hear(answers: Answer[]): Answer[] {
    const newer = answers.filter(({ questionId, rev }) => rev > this.#revOf(questionId));
    for (const { questionId, rev } of newer) {
      this.#revs.set(questionId, rev);
      this.#unsent.delete(questionId);
    }
    return newer;
  }

  /** The revision that the next change of this answer has to have. */
  nextRev(questionId: string): number {
    return this.#revOf(questionId) + 1;
  }

  /** The server has this revision, by another way than the book. */
  knows(questionId: string, rev: number): void {
    this.#revs.set(questionId, Math.max(rev, this.#revs.get(questionId) ?? 0));
  }

  /** The attempt has been handed in with everything: nothing is kept any more. */
  done(): void {
    this.close();
    this.#unsent.clear();
    this.#options.keep([]);
  }

  /** Begins, or goes on after `close`. */
  open(): void {
    this.#closed = false;
    this.wake();
  }

  /** Stops trying. What is unsent stays on the device. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #revOf(questionId: string): number {
    return Math.max(this.#revs.get(questionId) ?? 0, this.#unsent.get(questionId)?.rev ?? 0);
  }

  #put(answer: AnswerToSave): void {
    this.#unsent.set(answer.questionId, answer);
    if (this.#state !== 'waiting') this.#become('saving');
  }

  #wake(afterMs: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), afterMs);
  }

  /** Whoever asks while a round runs waits for it. */
  #send(): Promise<void> {
    this.#round ??= this.#sendAll().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async #sendAll(): Promise<void> {
    while (this.#unsent.size > 0 && !this.#closed) {
      const batch = this.unsent;
      const sent = await this.#options.send(batch);
      if (sent.kind === 'later') return this.#later();
      this.#failures = 0;
      if (sent.kind === 'refused') {
        this.#cause = sent.cause;
        return this.#become('refused');
      }
      this.#settle(batch, sent.answers);
    }
    if (this.#unsent.size === 0) this.#become('saved');
  }

  #settle(batch: AnswerToSave[], answers: SavedAnswer[]): void {
    for (const { questionId, stored } of answers)
      this.#revs.set(questionId, Math.max(stored?.rev ?? 0, this.#revs.get(questionId) ?? 0));
    const settled = new Set(
      batch.filter((one) => this.#unsent.get(one.questionId) === one).map((one) => one.questionId),
    );
    for (const questionId of settled) this.#unsent.delete(questionId);
    // Changed again while it travelled: above whatever stands at the server now.
    for (const [questionId, { value, rev }] of this.#unsent)
      if (rev <= (this.#revs.get(questionId) ?? 0))
        this.#unsent.set(questionId, { questionId, value, rev: (this.#revs.get(questionId) ?? 0) + 1 });
    this.#options.keep(this.unsent);
    this.#options.told(answers.filter(({ questionId }) => settled.has(questionId)));
  }

  #later(): void {
    this.#failures += 1;
    this.#become('waiting');
    this.#wake(Math.min(longestWaitMs, 1000 * 2 ** Math.min(this.#failures, 4)) * (0.5 + Math.random() / 2));
  }

  #become(state: BookState): void {
    if (state !== 'refused') this.#cause = null;
    if (this.#state === state) return;
    this.#state = state;
    this.#options.changed();
  }
}

/** Calls between two processes over Node's IPC channel: a method, its one argument, its answer or its error. */
type Message =
  | { type: 'call'; id: number; method: string; argument: unknown }
  | { type: 'answer'; id: number; result?: unknown; error?: string };

/** The side of a channel: a child process, or this process towards its parent. */
interface Channel {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  send?(message: unknown): unknown;
}

/** What one process offers to the other: each method takes one argument, which is plain data. */
export type Methods = Record<string, (argument: never) => unknown>;

type Argument<M extends Methods, K extends keyof M> = Parameters<M[K]>[0];
type Result<M extends Methods, K extends keyof M> = Awaited<ReturnType<M[K]>>;

export class Calls<Remote extends Methods> {
  #channel: Channel;
  #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #last = 0;

  constructor(channel: Channel, offered: Methods = {}) {
    this.#channel = channel;
    channel.on('message', (message) => void this.#received(message as Message, offered));
  }

  call<K extends keyof Remote & string>(method: K, argument: Argument<Remote, K>): Promise<Result<Remote, K>> {
    const id = ++this.#last;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#send({ type: 'call', id, method, argument });
    return waiting.promise as Promise<Result<Remote, K>>;
  }

  async #received(message: Message, offered: Methods): Promise<void> {
    if (message.type === 'call') return await this.#carryOut(message, offered);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error));
  }

  async #carryOut({ id, method, argument }: Message & { type: 'call' }, offered: Methods): Promise<void> {
    try {
      this.#send({ type: 'answer', id, result: await offered[method]?.(argument as never) });
    } catch (error) {
      this.#send({ type: 'answer', id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #send(message: Message): void {
    this.#channel.send?.(message);
  }
}

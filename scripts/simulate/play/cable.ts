import { Agent, type AgentOptions } from 'node:http';
import { connect, Socket } from 'node:net';

/** What a browser's sockets hang on. Cut, nothing goes in or out any more, and nothing is closed. */
export class Cable {
  readonly agent: Agent;
  #sockets = new Set<Socket>();
  #isCut = false;

  constructor() {
    const plugIn = (options: { port: number; host: string }) => this.#plugIn(options);
    this.agent = new (class extends Agent {
      override createConnection(options: AgentOptions) {
        return plugIn(options as { port: number; host: string });
      }
    })();
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.pause().cork();
  }

  /** What was on its way arrives late. */
  restore(): void {
    this.#isCut = false;
    for (const socket of this.#sockets) {
      socket.uncork();
      socket.resume();
    }
  }

  #plugIn({ port, host }: { port: number; host: string }): Socket {
    if (this.#isCut) {
      const dead = new Socket();
      setImmediate(() => dead.destroy(new Error('The line is cut')));
      return dead;
    }
    const socket = connect({ port, host });
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A person of the demo as his browser asks: over one connection of his own that stays open, JSON in and out, errors thrown
 * with what the server said.
 */
export class Client {
  readonly #url: string;
  readonly #cookie: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  get = <T>(path: string) => this.#ask<T>('GET', path);
  post = <T>(path: string, body: unknown = {}) => this.#ask<T>('POST', path, body);
  put = <T>(path: string, body: unknown) => this.#ask<T>('PUT', path, body);

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const headers = { cookie: this.#cookie, ...(content && { 'content-type': 'application/json' }) };
    const { status, said } = await new Promise<{ status: number; said: string }>((resolve, reject) => {
      const asked = request(`${this.#url}/api/v1${path}`, { method, agent: this.#agent, headers }, (answer) => {
        text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, said }), reject);
      });
      asked.on('error', reject).end(content);
    });
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${said}`);
    return JSON.parse(said) as T;
  }
}

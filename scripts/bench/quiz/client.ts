/** A person of the demo as his browser asks: JSON in and out, errors thrown with what the server said. */
export class Client {
  readonly #url: string;
  readonly #cookie: string;

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  get = <T>(path: string) => this.#ask<T>('GET', path);
  post = <T>(path: string, body: unknown = {}) => this.#ask<T>('POST', path, body);
  put = <T>(path: string, body: unknown) => this.#ask<T>('PUT', path, body);

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }
}

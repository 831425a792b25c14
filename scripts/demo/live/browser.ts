import { setTimeout as delay } from 'node:timers/promises';

/** The server refused; `status` is HTTP's. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(what: string, status: number, code: string) {
    super(`${what}: ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/** One person's or screen's browser: keeps its cookie and waits where the server asks to. */
export class Browser {
  readonly url: string;
  cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  /** A browser in which somebody is signed in. */
  static async signIn(url: string, name: string, password: string): Promise<Browser> {
    const browser = new Browser(url);
    await browser.post('/session', { name, password });
    return browser;
  }

  get<T>(path: string): Promise<T> {
    return this.#send('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.#send('POST', path, body);
  }

  delete(path: string): Promise<void> {
    return this.#send('DELETE', path);
  }

  /** Throws `Refusal`; one that says when to come back is tried again then. */
  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    for (;;) {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          origin: this.url,
          ...(this.cookie && { cookie: this.cookie }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const [cookie] = response.headers.getSetCookie();
      if (cookie) this.cookie = cookie.split(';')[0] ?? '';
      const text = await response.text();
      if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
      const wait = Number(response.headers.get('retry-after'));
      if ((response.status !== 429 && response.status !== 503) || !(wait > 0))
        throw new Refusal(`${method} ${path}`, response.status, codeOf(text));
      await delay(Math.min(wait, 30) * 1000);
    }
  }
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: string }).code);
  } catch {
    return text.slice(0, 100);
  }
}

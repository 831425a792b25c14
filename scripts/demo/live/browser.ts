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

/** One person's or screen's browser: keeps its cookies and waits where the server asks to. */
export class Browser {
  readonly url: string;
  #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  /** What it sends with every request. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
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
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const text = await response.text();
      if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
      const wait = Number(response.headers.get('retry-after'));
      if ((response.status !== 429 && response.status !== 503) || !(wait > 0))
        throw new Refusal(`${method} ${path}`, response.status, codeOf(text));
      await delay(Math.min(wait, 30) * 1000);
    }
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: string }).code);
  } catch {
    return text.slice(0, 100);
  }
}

import { setTimeout as delay } from 'node:timers/promises';

export interface HttpAnswer {
  status: number;
  body: unknown;
  text: string;
  headers: Headers;
}

/** One browser's worth of HTTP: a cookie jar and JSON in and out. Non-2xx answers are returned, not thrown. */
export class HttpClient {
  readonly url: string;
  /** Asks again when it may, after having asked too often. */
  isPatient = false;
  #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const answer = await this.#requestOnce(method, path, body, headers);
    if (!this.isPatient || answer.status !== 429) return answer;
    await delay((answer.body as { retryAfterMs: number }).retryAfterMs + 100);
    return this.#requestOnce(method, path, body, headers);
  }

  async #requestOnce(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'Accept-Language': 'en',
        ...(this.#cookies.size > 0 ? { cookie: this.cookie() } : {}),
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : undefined, text, headers: response.headers };
  }

  get = (path: string) => this.request('GET', path);
  post = (path: string, body: unknown = {}) => this.request('POST', path, body);
  put = (path: string, body: unknown) => this.request('PUT', path, body);
  patch = (path: string, body: unknown) => this.request('PATCH', path, body);
  delete = (path: string) => this.request('DELETE', path);

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const gone = attributes.some((attribute) => /^(expires=Thu, 01 Jan 1970|max-age=0)/i.test(attribute));
    if (gone || pair.length === at + 1) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

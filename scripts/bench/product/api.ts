/** Calls the product's HTTP interface as one browser would. */
export class Browser {
  readonly cookie: string;
  #url: string;

  /** Signs in with login and password, waiting where the server asks to. */
  static async signIn(url: string, name: string, password: string): Promise<Browser> {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ name, password }),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    if (!answer.ok || !cookie) throw new Error(`${name} can't sign in: ${answer.status} ${await answer.text()}`);
    return new Browser(url, cookie);
  }

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.cookie = cookie;
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.#fetch(path)).json()) as T;
  }

  async download(path: string): Promise<Uint8Array> {
    return await (await this.#fetch(path)).bytes();
  }

  async #fetch(path: string): Promise<Response> {
    const answer = await fetch(`${this.#url}/api/v1${path}`, { headers: { cookie: this.cookie } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

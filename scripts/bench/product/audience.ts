import type { ProductAdmission } from '../viewers/product-session.ts';
import { Browser } from './api.ts';
import type { ProductServer } from './server.ts';

const DEMO_AKIMS = 300;
/** Passwords are hashed on the server's one queue; more at a time would only wait there. */
const AT_ONCE = 4;

/** The demo's akims, signed in. Beyond their number each has a second tab, and so on. */
export class People {
  #url: string;
  #cookies: string[];

  static async signIn({ url, password }: ProductServer, viewers: number): Promise<People> {
    const names = Array.from({ length: Math.min(viewers, DEMO_AKIMS) }, (_, index) => {
      return `akim-${String(index + 1).padStart(3, '0')}@minber.example`;
    });
    const cookies: string[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE).map((name) => Browser.signIn(url, name, password));
      cookies.push(...(await Promise.all(some)).map(({ cookie }) => cookie));
    }
    return new People(url, cookies);
  }

  private constructor(url: string, cookies: string[]) {
    this.#url = url;
    this.#cookies = cookies;
  }

  /** `round` tells one storm's tabs from the next one's. */
  admission(index: number, seminarId: string, round: number): ProductAdmission {
    const cookie = this.#cookies[index % this.#cookies.length] ?? '';
    return { kind: 'product', url: this.#url, cookie, seminarId, peerId: `bench-viewer-${round}-${index}-tab` };
  }
}

import { randomUUID } from 'node:crypto';
import { Tab } from '../../people/tab.ts';
import type { Browser } from './browser.ts';
import { between, chance, oneOf } from './chance.ts';
import { questions } from './questions.ts';
import type { Meeting } from './seminar.ts';

/** Somebody before a device of his own: receives sound for real, asks now and then, drops off and comes back. */
export class Listener {
  readonly tab: Tab;

  constructor({ url, cookie }: Browser, { seminarId }: Meeting) {
    // One in twenty connects and receives nothing, as behind a bad line.
    this.tab = new Tab({ url, cookie, seminarId, as: 'viewer', device: 'Demo', media: !chance(0.05) });
  }

  async live(over: AbortSignal): Promise<void> {
    await between(0, 60, over);
    await this.tab.open();
    const isUnsteady = chance(0.2);
    for (;;) {
      await between(30, 120, over);
      if (isUnsteady) this.tab.line.again({ spreadMs: 0, backInMs: 8_000 + Math.random() * 25_000 }, true);
      else if (chance(0.2)) await this.#ask();
    }
  }

  /** One request at a time: who has asked already is told so. */
  async #ask(): Promise<void> {
    await this.tab.line.ask('floor:raise', { line: oneOf(questions) ?? '', key: randomUUID() }).catch(() => undefined);
  }
}

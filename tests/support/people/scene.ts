import { Speaker } from '../../../scripts/people/speaker.ts';
import { Tab, type TabOptions } from '../../../scripts/people/tab.ts';
import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { Cast, CastHall, Somebody } from './cast.ts';
import { Desk } from './desk.ts';
import { Truth } from './truth.ts';

/** One running seminar whose host is heard, the people a script brings into it, and the truth about them. */
export class Scene {
  readonly url: string;
  readonly cast: Cast;
  readonly truth = new Truth();
  readonly host: Speaker;
  #tabs: Tab[] = [];
  #endLive: () => void = () => undefined;

  /** The host speaks and the session is live. */
  static async begin(url: string, cast: Cast): Promise<Scene> {
    const scene = new Scene(url, cast);
    await scene.host.open();
    await scene.session('start');
    return scene;
  }

  private constructor(url: string, cast: Cast) {
    this.url = url;
    this.cast = cast;
    this.host = new Speaker(this.admission(cast.host));
  }

  admission({ cookie }: Somebody) {
    return { url: this.url, cookie, seminarId: this.cast.seminarId };
  }

  async session(act: 'start' | 'pause' | 'resume' | 'end'): Promise<void> {
    const { sessionId } = this.cast;
    if (act === 'pause' || act === 'end') this.#endLive();
    await this.host.line.ask(`session:${act}`, { sessionId });
    if (act === 'start' || act === 'resume') this.#endLive = this.truth.live();
  }

  /** Somebody sits down before a device of his own; calling what comes with it ends the truth of it. */
  async viewer(somebody: Somebody, more: Partial<TabOptions> = {}): Promise<{ tab: Tab; leave(): Promise<boolean> }> {
    const tab = await this.open({ ...this.admission(somebody), as: 'viewer', ...more });
    const gone = more.media === false ? () => undefined : this.truth.device(somebody.id);
    return {
      tab,
      leave: async () => {
        // Nobody can tell of one who leaves while he is cut off whether he stayed a moment longer.
        gone(tab.line.lostAt);
        return tab.leave();
      },
    };
  }

  async screen({ hallId, screen }: CastHall): Promise<{ tab: Tab; leave(): Promise<void> }> {
    const tab = await this.open({ ...this.admission(screen), as: 'screen' });
    const gone = this.truth.screen(hallId);
    return {
      tab,
      leave: async () => {
        gone();
        await tab.leave();
      },
    };
  }

  desk(hall: CastHall): Desk {
    return new Desk(this.url, this.cast, hall);
  }

  async checkIn(hall: CastHall, personId: Id): Promise<() => Promise<void>> {
    await this.desk(hall).checkIn(personId);
    const gone = this.truth.stay(personId, hall.hallId);
    return async () => {
      gone();
      await this.desk(hall).checkOut(personId);
    };
  }

  async open(options: TabOptions): Promise<Tab> {
    const tab = new Tab(options);
    this.#tabs.push(tab);
    await tab.open();
    return tab;
  }

  async report(): Promise<SessionReport> {
    const { seminarId, sessionId, organiser } = this.cast;
    const path = `/api/v1/seminars/${seminarId}/sessions/${sessionId}/report`;
    const response = await fetch(this.url + path, { headers: { cookie: organiser.cookie } });
    if (!response.ok) throw new Error(`report: ${response.status} ${await response.text()}`);
    return (await response.json()) as SessionReport;
  }

  close(): void {
    for (const tab of this.#tabs) tab.vanish();
    this.host.close();
  }
}

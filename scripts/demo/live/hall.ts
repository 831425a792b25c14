import { randomUUID } from 'node:crypto';
import type { DeskSnapshot } from '../../../shared/src/attendance/desk.ts';
import { Tab } from '../../people/tab.ts';
import { Browser } from './browser.ts';
import { between, chance, oneOf } from './chance.ts';
import { questions } from './questions.ts';
import type { Meeting } from './seminar.ts';

/** One hall: its screen receives, its coordinator checks people in, and now and then something goes wrong. */
export class DemoHall {
  readonly hallId: string;
  #coordinator: Browser;
  #meeting: Meeting;
  #screen: { id: string; tab: Tab } | undefined;
  #desk: Tab;
  #in: string[] = [];

  constructor(hallId: string, coordinator: Browser, meeting: Meeting) {
    this.hallId = hallId;
    this.#coordinator = coordinator;
    this.#meeting = meeting;
    const { url, cookie } = coordinator;
    this.#desk = new Tab({ url, cookie, seminarId: meeting.seminarId, as: 'desk', hallId });
  }

  get checkedIn(): number {
    return this.#in.length;
  }

  async live(over: AbortSignal): Promise<void> {
    await between(0, 12, over);
    await Promise.all([this.#pairScreen(), this.#desk.open()]);
    await this.#show({ tested: true, sound: true });
    await Promise.all([this.#fill(over), this.#dropScreen(over), this.#speakUp(over)]);
  }

  /** The screen belongs to the demo and goes with it. */
  async close(): Promise<void> {
    await this.#desk.leave();
    if (!this.#screen) return;
    await this.#screen.tab.leave();
    await this.#coordinator.delete(`/screens/${this.#screen.id}`);
  }

  async #pairScreen(): Promise<void> {
    const screen = new Browser(this.#coordinator.url);
    const offer = await screen.post<{ pairingId: string; secret: string; code: string }>('/screens/pairings');
    const { code, pairingId, secret } = offer;
    const { id } = await this.#coordinator.post<{ id: string }>(`/halls/${this.hallId}/screens`, {
      code,
      name: 'Demo',
    });
    await screen.post(`/screens/pairings/${pairingId}/claim`, { secret });
    const { url, cookie } = screen;
    const tab = new Tab({ url, cookie, seminarId: this.#meeting.seminarId, as: 'screen' });
    this.#screen = { id, tab };
    await tab.open();
  }

  /** Most of the list comes within a minute or two, a few leave early, a roll-call confirms the others. */
  async #fill(over: AbortSignal): Promise<void> {
    const path = `/seminars/${this.#meeting.seminarId}/halls/${this.hallId}/desk`;
    const { people } = await this.#coordinator.get<DeskSnapshot>(path);
    this.#in = people.filter(({ state }) => state === 'in').map(({ personId }) => personId);
    for (const { personId, state } of people) {
      if (state === 'in' || chance(0.05)) continue;
      await between(0.5, 5, over);
      await this.#act({ kind: 'check-in', personId });
      this.#in.push(personId);
    }
    for (;;) {
      await between(60, 180, over);
      await this.#act({ kind: 'roll-call', missing: [], heads: this.#in.length - (chance(0.15) ? 1 : 0) });
      const leaving = chance(0.3) ? oneOf(this.#in) : undefined;
      if (!leaving) continue;
      await this.#act({ kind: 'check-out', personId: leaving });
      await between(40, 120, over);
      await this.#act({ kind: 'check-in', personId: leaving });
    }
  }

  /** The line of one hall in four breaks now and then, and comes back by itself. */
  async #dropScreen(over: AbortSignal): Promise<void> {
    if (!chance(0.25)) return;
    for (;;) {
      await between(45, 150, over);
      this.#screen?.tab.line.again({ spreadMs: 0, backInMs: 12_000 + Math.random() * 20_000 }, true);
    }
  }

  async #speakUp(over: AbortSignal): Promise<void> {
    for (;;) {
      await between(60, 240, over);
      if (chance(0.3)) await this.#desk.line.ask('trouble:report', { what: 'sound' }).catch(() => undefined);
      if (!chance(0.3)) continue;
      const { hallId } = this;
      const asked = { hallId, line: oneOf(questions) ?? '', key: randomUUID() };
      // A hall that has asked already is told so; nothing else follows.
      await this.#desk.line.ask('floor:raise-for-hall', asked).catch(() => undefined);
    }
  }

  #show(shown: { tested: boolean; sound: boolean }): Promise<unknown> {
    return this.#act({ kind: 'readiness', ...shown });
  }

  #act(action: object): Promise<unknown> {
    const { seminarId, sessionId } = this.#meeting;
    const actions = [{ actionId: randomUUID(), agoMs: 0, ...action }];
    return this.#coordinator.post(`/halls/${this.hallId}/desk/actions`, { seminarId, sessionId, actions });
  }
}

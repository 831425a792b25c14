import { setTimeout as delay } from 'node:timers/promises';
import { Tab, type TabOptions } from '../../people/tab.ts';
import { Cable } from './cable.ts';
import { trueNow } from './time.ts';

/** Time in which a tab was not with us, or got nothing, though nobody had closed it or cut its line. */
export interface Outage {
  /** Its socket was gone; bytes stayed away longer than may be; the server's questions did. */
  what: 'socket' | 'silence' | 'unasked';
  from: number;
  to: number;
}

/** What a tab needs besides its own options: the device its browser runs on, and the network that is in. */
export interface SeatOptions extends TabOptions {
  deviceId: string;
  address: string;
}

const retryMs = 500;
/** docs/decisions.md 17: so long without bytes or an answer is borne. */
const borneMs = 6_000;
/** Whoever comes is there with his first byte, as soon as he is asked again. */
const firstBytesMs = 2_500;
/** The server waits so long for an answer. */
const answerMs = 6_000;
/** It asks so often: whom it asks no more is not with it from the next question on. */
const askedEveryMs = 2_000;

/** One tab with its cable, and what its person would say of his connection. All times are true ones. */
export class Seat {
  readonly outages: Outage[] = [];
  #options: SeatOptions;
  #cable = new Cable();
  #tab: Tab | undefined;
  #closed = false;
  #lostSince: number | undefined;
  #packets = 0;
  #packetAt = 0;
  #hasReceived = false;
  /** When the server last asked in time, and when that question was asked. */
  #heardAt = 0;
  #askedAt = 0;
  #isCut = false;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  /** Tries until it is let in; when that was. Undefined: it was closed before. */
  async open(): Promise<number | undefined> {
    while (!this.#closed) {
      const tab = this.#newTab();
      tab.line.socket.on('presence:ping', ({ at }: { at: number }) => this.#heard(at));
      this.#tab = tab;
      try {
        await tab.open();
        this.#packetAt = trueNow();
        this.#heardAt = this.#packetAt;
        return this.#packetAt;
      } catch {
        this.#tab = undefined;
        await delay(retryMs);
      }
    }
    return undefined;
  }

  /** Looks for the last time, and closes what is still broken. */
  settle(): Outage[] {
    this.watch();
    const now = trueNow();
    const isOpen = this.#tab !== undefined && !this.#closed && !this.#isCut;
    if (isOpen) this.#noteSilence(now);
    if (this.#lostSince !== undefined) this.outages.push({ what: 'socket', from: this.#lostSince, to: now });
    else if (isOpen && this.#heardAt > 0 && now - this.#heardAt > borneMs)
      this.outages.push({ what: 'unasked', from: this.#heardUntil(now), to: now });
    return this.outages;
  }

  /** Until when it was with us: a line that is lost just now was lost before. */
  async close(goodbye: boolean): Promise<number> {
    this.watch();
    this.#closed = true;
    const at = this.#lostSince ?? this.#heardUntil(trueNow());
    if (!this.#isCut) this.#noteSilence(at);
    if (goodbye) await this.#tab?.leave();
    else this.#tab?.vanish();
    this.#tab = undefined;
    return at;
  }

  /** Until when it was with us. */
  cut(): number {
    this.watch();
    const at = this.#lostSince ?? this.#heardUntil(trueNow());
    this.#noteSilence(at);
    this.#lostSince = undefined;
    this.#isCut = true;
    this.#cable.cut();
    return at;
  }

  restore(): Promise<number | undefined> {
    this.#cable.restore();
    return this.heardAgain(trueNow());
  }

  /** When the server was heard for the first time since. Undefined: it was closed before. */
  async heardAgain(since: number): Promise<number | undefined> {
    while (!this.#closed) {
      if (this.#askedAt > since) {
        this.#lostSince = undefined;
        this.#packetAt = trueNow();
        this.#isCut = false;
        return this.#heardAt;
      }
      await delay(50);
    }
    return undefined;
  }

  /** The socket breaks; the page comes back by itself. */
  hiccup(): void {
    this.#tab?.line.socket.io.engine?.close();
  }

  /** To be called often: looks whether the line works and bytes come. */
  watch(): void {
    const tab = this.#tab;
    if (!tab || this.#closed || tab.line.greetings === 0) return;
    const now = trueNow();
    if (tab.line.lostAt !== undefined && !tab.line.socket.connected) {
      if (this.#lostSince === undefined && !this.#isCut) this.#noteSilence(now);
      this.#lostSince ??= now;
      return;
    }
    if (this.#lostSince !== undefined && tab.line.lostAt === undefined) {
      this.outages.push({ what: 'socket', from: this.#lostSince, to: now });
      this.#lostSince = undefined;
      this.#heardAt = now;
      this.#packetAt = now;
      this.#hasReceived = false;
    }
    if (tab.packets === this.#packets) return;
    if (!this.#isCut) this.#noteSilence(now);
    this.#packets = tab.packets;
    this.#packetAt = now;
    this.#hasReceived = true;
  }

  /** Bytes stayed away until now, for longer than may be; of whom they never come to, nothing is expected. */
  #noteSilence(now: number): void {
    if (this.#options.media === false) return;
    if (now - this.#packetAt > (this.#hasReceived ? borneMs : firstBytesMs))
      this.outages.push({ what: 'silence', from: this.#packetAt, to: now });
  }

  /** Whom the server has not asked for longer than may be was with it until it should have. */
  #heardUntil(now: number): number {
    return this.#heardAt > 0 && now - this.#heardAt > borneMs ? this.#heardAt + askedEveryMs : now;
  }

  #newTab(): Tab {
    const { deviceId, address, cookie, ...options } = this.#options;
    const tab = new Tab({ ...options, cookie: `${cookie}; minber_device=${deviceId}` });
    const { opts } = tab.line.socket.io;
    opts.agent = this.#cable.agent as never;
    opts.extraHeaders = { ...opts.extraHeaders, 'x-forwarded-for': address };
    return tab;
  }

  /** Asked whether it is there; what waited in a buffer while the line was cut is too old to answer. */
  #heard(at: number): void {
    const now = trueNow();
    if (this.#closed || now - at > answerMs) return;
    if (!this.#isCut && this.#lostSince === undefined && now - this.#heardAt > borneMs)
      this.outages.push({ what: 'unasked', from: this.#heardUntil(now), to: now });
    this.#askedAt = at;
    this.#heardAt = now;
  }
}

import { Browser } from './api.ts';
import { eventLoopP99Ms } from './metrics.ts';
import type { ProductServer } from './server.ts';

/** What writing the report of everyone who is here did to the server, while all of them watched. */
export interface ExportResult {
  eventLoopP99Ms: number;
  /** From asking for a file to its last byte. */
  csvMs: number[];
  xlsxMs: number[];
}

const ROUNDS = 3;

/** The organiser who takes the seminar's report out, as a table and as a workbook. */
export class Exports {
  #browser: Browser;
  #url: string;
  #seminarId: string;

  static async open({ url, password }: ProductServer, seminarId: string): Promise<Exports> {
    return new Exports(url, seminarId, await Browser.signIn(url, 'organiser@minber.example', password));
  }

  private constructor(url: string, seminarId: string, browser: Browser) {
    this.#url = url;
    this.#seminarId = seminarId;
    this.#browser = browser;
  }

  async run(): Promise<ExportResult> {
    const csvMs: number[] = [];
    const xlsxMs: number[] = [];
    await eventLoopP99Ms(this.#url);
    for (let round = 0; round < ROUNDS; round += 1) {
      csvMs.push(await this.#take('csv'));
      xlsxMs.push(await this.#take('xlsx'));
    }
    return { eventLoopP99Ms: await eventLoopP99Ms(this.#url), csvMs, xlsxMs };
  }

  async #take(kind: 'csv' | 'xlsx'): Promise<number> {
    const from = performance.now();
    await this.#browser.download(`/seminars/${this.#seminarId}/report.${kind}`);
    return performance.now() - from;
  }
}

import type { Id } from '@minber/shared/platform/ids';
import type { Told } from './history-entry.ts';

/** What a feature above did to a session's record. People are named by who reads the history. */
export type HistorySource = (where: { seminarId: Id; sessionId: Id }) => Promise<Told[]>;

const sources: HistorySource[] = [];

/** For features above, whose acts belong to the record, too. */
export function registerHistory(source: HistorySource): void {
  sources.push(source);
}

export async function toldAbove(where: { seminarId: Id; sessionId: Id }): Promise<Told[]> {
  return (await Promise.all(sources.map((source) => source(where)))).flat();
}

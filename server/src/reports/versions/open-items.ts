import { deskOfflineLimitMs } from '@minber/shared/attendance/desk';
import { inLanguage } from '@minber/shared/platform/text';
import type { OpenItem } from '@minber/shared/reports/versions';
import { clock } from '../../platform/index.ts';
import { hallSheets } from '../sheets/hall-sheets.ts';
import type { SessionRecord } from './record.ts';

/** What a careful organiser settles before he approves, each by the name under which he may acknowledge it. */
export function openItems(record: SessionRecord): OpenItem[] {
  const { report, objections } = record;
  const isOver = report.endedAt !== null;
  const mayStillSend = report.endedAt !== null && clock.now() <= report.endedAt + deskOfflineLimitMs;
  const usedHalls = hallSheets(record).filter(({ people }) => people > 0);
  return [
    ...(isOver ? [] : [{ item: 'session', kind: 'session' as const, name: '' }]),
    ...(mayStillSend && usedHalls.length > 0 ? [{ item: 'desks', kind: 'desks' as const, name: '' }] : []),
    ...usedHalls
      .filter(({ state }) => state !== 'confirmed')
      .map(({ hallId, names }) => ({
        item: `hall:${hallId}`,
        kind: 'hall' as const,
        name: names ? `${inLanguage(names.hall, 'kk')}, ${inLanguage(names.centre, 'kk')}` : '',
      })),
    ...report.conflicts
      .filter(({ resolution }) => resolution === null)
      .map(({ conflictId, person }) => ({
        item: `conflict:${conflictId}`,
        kind: 'conflict' as const,
        name: person.name,
      })),
    ...objections
      .filter(({ answer }) => answer === null)
      .map(({ objectionId, name }) => ({ item: `objection:${objectionId}`, kind: 'objection' as const, name })),
  ];
}

/** Those that this part of the record knows of. */
export function itemsOf(items: OpenItem[], { report, objections, halls }: SessionRecord): OpenItem[] {
  const known = new Set([
    ...halls.map(({ hallId }) => `hall:${hallId}`),
    ...report.conflicts.map(({ conflictId }) => `conflict:${conflictId}`),
    ...objections.map(({ objectionId }) => `objection:${objectionId}`),
  ]);
  return items.filter(({ item }) => !item.includes(':') || known.has(item));
}

import { createHash } from 'node:crypto';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { type HallSheet, sheetOf } from '@minber/shared/reports/sheets';
import { canonicalJson } from '@minber/shared/signing/canonical';
import type { SessionRecord } from '../versions/record.ts';

/** Every hall of a session with the hash of its lines and whether the latest confirmation was of these lines. */
export function hallSheets({ report, confirmations }: Pick<SessionRecord, 'report' | 'confirmations'>): HallSheet[] {
  const confirmed = new Map(confirmations.map((confirmation) => [confirmation.hallId, confirmation]));
  return report.halls.flatMap(({ place, names }): HallSheet[] => {
    if (place.kind !== 'hall') return [];
    const { hallId } = place;
    const lines = linesAt(report, hallId);
    const hash = createHash('sha256').update(canonicalJson({ hallId, lines })).digest('hex');
    const latest = confirmed.get(hallId);
    const state = latest ? (latest.hash === hash ? 'confirmed' : 'out-of-date') : 'unconfirmed';
    const confirmation = latest ? { byName: latest.byName, at: latest.at } : null;
    return [{ hallId, names, people: lines.length, hash, state, confirmation }];
  });
}

function linesAt({ lines }: SessionReport, hallId: Id) {
  return lines.filter((line) => {
    const place = sheetOf(line);
    return place.kind === 'hall' && place.hallId === hallId;
  });
}

import type { SessionReport } from '@minber/shared/attendance/report';
import type { OpenItem } from '@minber/shared/reports/versions';
import { useHallName } from '../useHallName.ts';

const hallItem = 'hall:';

/** Whom or which hall an open thing is about; halls in the reader's language where the report names them. */
export function useOpenName(report: Partial<Pick<SessionReport, 'halls'>>): (item: OpenItem) => string {
  const { halls } = report;
  const hallName = useHallName(halls ? { halls } : null);
  return ({ item, name }) => (halls && item.startsWith(hallItem) ? hallName(item.slice(hallItem.length)) : name);
}

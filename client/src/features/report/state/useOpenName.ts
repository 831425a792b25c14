import type { SessionReport } from '@minber/shared/attendance/report';
import type { OpenItem } from '@minber/shared/reports/versions';
import { useHallName } from '../useHallName.ts';

const hallItem = 'hall:';

/** Whom or which hall an open thing is about; halls in the reader's language. */
export function useOpenName(report: SessionReport): (item: OpenItem) => string {
  const hallName = useHallName(report);
  return ({ item, name }) => (item.startsWith(hallItem) ? hallName(item.slice(hallItem.length)) : name);
}

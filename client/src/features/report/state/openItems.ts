import type { OpenItem } from '@minber/shared/reports/versions';
import { groupBy } from '../../../ui/groupBy.ts';
import type { Place } from '../useView.ts';

export interface OpenGroup {
  kind: OpenItem['kind'];
  items: OpenItem[];
  /** Where it is settled; null: it settles itself. */
  place: Partial<Place> | null;
}

const order: OpenItem['kind'][] = ['session', 'objection', 'conflict', 'hall', 'desks'];

const places: Record<OpenItem['kind'], Partial<Place> | null> = {
  session: null,
  objection: { view: 'objections' },
  conflict: { view: 'conflicts' },
  hall: { view: 'halls' },
  desks: null,
};

/** What stands in the way of an approval by kind, in the order in which it is worth settling. */
export function groupOpen(open: OpenItem[]): OpenGroup[] {
  const groups = groupBy(open, ({ kind }) => kind);
  return order.flatMap((kind) => {
    const items = groups.get(kind);
    return items ? [{ kind, items, place: places[kind] }] : [];
  });
}

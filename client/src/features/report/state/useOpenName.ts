import type { SessionReport } from '@minber/shared/attendance/report';
import type { OpenItem } from '@minber/shared/reports/versions';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { placeKey } from '../places.ts';

/** Whom or which hall an open thing is about: a hall with its centre, in the reader's language. */
export function useOpenName(report: SessionReport): (item: OpenItem) => string {
  const localized = useLocalized();
  return ({ kind, item, name }) => {
    const hall = kind === 'hall' && report.halls.find(({ place }) => item === `hall:${placeKey(place)}`)?.names;
    return hall ? `${localized(hall.centre)}, ${localized(hall.hall)}` : name;
  };
}

import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { placeKey } from './places.ts';

/**
 * What a place is called, by its key: a hall with its region, since halls of many centres have the same name; own
 * devices; and just "hall" for one that the reader may not see.
 */
export function useHallName(report: Pick<SessionReport, 'halls'> | null): (key: string) => string {
  const { t } = useTranslation('report');
  const localized = useLocalized();
  return (key) => {
    if (key === 'own') return t('common:ownDevice');
    const names = report?.halls.find(({ place }) => placeKey(place) === key)?.names;
    return names ? `${localized(names.region)}, ${localized(names.hall)}` : t('own.inHall');
  };
}

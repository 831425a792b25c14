import type { CalendarEntry } from '@minber/shared/seminars/home';
import { useTranslation } from 'react-i18next';
import { EntryList } from './EntryList.tsx';

export function UpcomingList({ entries }: { entries: CalendarEntry[] }) {
  const { t } = useTranslation('home');
  return <EntryList title={t('upcoming')} entries={entries} />;
}

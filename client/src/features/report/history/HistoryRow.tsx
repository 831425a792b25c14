import type { HistoryEntry } from '@minber/shared/attendance/record';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useHallName } from '../useHallName.ts';
import classes from './History.module.css';
import { useHistoryWords } from './useHistoryWords.ts';

/** Who did what, when, to whom and where. */
export function HistoryRow({ report, entry }: { report: SessionReport; entry: HistoryEntry }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);
  const words = useHistoryWords();
  return (
    <li className={classes.entry}>
      <span className={classes.at}>
        {format.dayMonth(entry.at)}, {format.timeWithSeconds(entry.at)}
      </span>
      <span>
        {entry.personName && <strong>{entry.personName}: </strong>}
        {words(entry)}
        <span className={classes.by}>
          {[entry.byName || t('historySays.system'), entry.hallId && hallName(entry.hallId)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}

import type { Counts } from '@minber/shared/attendance/control';
import { useTranslation } from 'react-i18next';
import classes from './Totals.module.css';

const shown = ['expected', 'checkedIn', 'present', 'noMedia', 'dropped'] as const;

/** The whole seminar in five numbers that stay where they are. */
export function Totals({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.totals}>
      {shown.map((name) => (
        <div key={name} className={classes.number} data-name={name} data-zero={counts[name] === 0}>
          <dt>{t(`control:count.${name}`)}</dt>
          <dd className="numeric">{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

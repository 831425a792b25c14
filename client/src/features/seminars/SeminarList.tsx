import type { SeminarSummary } from '@minber/shared/seminars/state';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './SeminarList.module.css';

export function SeminarList({ seminars }: { seminars: SeminarSummary[] }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const localized = useLocalized();
  return (
    <ul className={classes.list}>
      {seminars.map((seminar) => (
        <li key={seminar.seminarId} className={classes.seminar} data-live={seminar.state === 'live'}>
          <div className={classes.when}>
            <strong>{format.dayRange(seminar.startsAt, seminar.endsAt)}</strong>
            <span className="numeric">
              {seminar.sessions.length === 1
                ? format.timeRange(seminar.startsAt, seminar.endsAt)
                : t('sessionCount', { count: seminar.sessions.length })}
            </span>
          </div>
          <div className={classes.what}>
            <Link to={`/seminars/${seminar.seminarId}`} className={classes.title}>
              {localized(seminar.title)}
            </Link>
            <span className={classes.facts}>
              <span>{seminar.hosts.join(', ')}</span>
              {seminar.expectedCount !== null && (
                <span className={classes.count}>
                  <IconUsers size={16} aria-hidden />
                  {t('expectedCount', { count: seminar.expectedCount })}
                </span>
              )}
            </span>
          </div>
          <StateBadge state={seminar.state} />
        </li>
      ))}
    </ul>
  );
}

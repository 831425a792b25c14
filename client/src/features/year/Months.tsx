import { Title } from '@mantine/core';
import type { YearMonth } from '@minber/shared/summaries/year';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './Months.module.css';

/** How much of the live time was credited, month by month. The bars repeat what stands beside them. */
export function Months({ months, year }: { months: YearMonth[]; year: number }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('months.title')}
      </Title>
      <ul className={classes.months}>
        {months.map(({ month, sessions, hours, percent }) => (
          <li key={month} className={classes.month}>
            <span className={classes.name}>{format.month(Date.UTC(year, month - 1, 15)).split(' ')[0]}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${percent}%` }} />
            </span>
            <span className={classes.percent}>{format.percent(percent)}</span>
            <span className={classes.details}>
              {t('months.details', { count: sessions, hours: format.number(hours) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

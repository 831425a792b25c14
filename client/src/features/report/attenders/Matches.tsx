import { Text } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import classes from '../Rows.module.css';

/** Guests who were recognised, for those who only read. */
export function Matches({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <Card title={t('guests.title')}>
      {report.matches.length === 0 && <Text c="dimmed">{t('guests.none')}</Text>}
      <ul className={classes.list}>
        {report.matches.map((match) => (
          <li key={match.matchId} className={classes.row} data-done={match.withdrawnAt !== null}>
            <div className={classes.head}>
              {match.guestName}
              {match.withdrawnAt !== null && <Tag>{t('withdrawn')}</Tag>}
            </div>
            <Text>{t('guests.is', { name: match.personName })}</Text>
            <Text size="sm" c="dimmed">
              {match.byName}, {format.fullDateTime(match.at)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { Text } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Place } from '@minber/shared/seminars/people';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { placeKey } from '../places.ts';
import classes from '../Rows.module.css';
import { useHallName } from '../useHallName.ts';

/** What was changed of the expected list once the session had begun. */
export function ExpectedChanges({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);
  const place = (at: Place | null) => {
    return at ? hallName(placeKey(at)) : '';
  };
  if (report.expectedChanges.length === 0) return null;
  return (
    <Card title={t('expectedChanges.title')}>
      <ul className={classes.list}>
        {report.expectedChanges.map((change) => (
          <li key={change.at} className={classes.row}>
            {change.lines.map(({ person, from, to }) => (
              <Text key={person.personId}>
                <b>{person.name}</b>:{' '}
                {t(`expectedChanges.${from && to ? 'moved' : to ? 'added' : 'removed'}`, {
                  from: place(from),
                  to: place(to),
                })}
              </Text>
            ))}
            {change.reason && <Text>{change.reason}</Text>}
            <Text size="sm" c="dimmed">
              {[change.by?.name, format.fullDateTime(change.at)].filter(Boolean).join(', ')}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}

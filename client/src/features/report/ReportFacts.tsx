import { Alert } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { PolicyText } from '../seminars/PolicyText.tsx';
import classes from './ReportFacts.module.css';

/** The numbers of the session, and what they rest on: live time, interruptions, policy. */
export function ReportFacts({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { totals } = report;
  const figures: [name: string, value: string][] = [
    [t('figure.expected'), format.number(totals.expected)],
    [t('figure.attended'), format.number(totals.attended)],
    [t('figure.credited'), format.number(totals.credited)],
    [t('figure.late'), format.number(totals.late)],
    [t('figure.live'), format.duration(report.liveMs)],
  ];
  return (
    <>
      {report.state !== 'ended' && <Alert color="blue">{t('notOver')}</Alert>}
      <Card>
        <dl className={classes.figures}>
          {figures.map(([name, value]) => (
            <div key={name} className={classes.figure}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <details className={classes.details}>
          <summary>{t('basis')}</summary>
          <p>
            {report.live.length > 0
              ? t('liveIntervals', { list: report.live.map(({ from, to }) => format.timeRange(from, to)).join(', ') })
              : t('neverLive')}
          </p>
          {report.interruptions.length > 0 && (
            <>
              <p>{t('interruptions')}</p>
              <ul>
                {report.interruptions.map(({ interruptionId, from, to, reason }) => (
                  <li key={interruptionId}>
                    {format.timeRange(from, to)} ({format.duration(to - from)}) {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{t('policyVersion', { version: report.policy.version })}</p>
          <PolicyText policy={report.policy} />
        </details>
      </Card>
    </>
  );
}

import { Stack } from '@mantine/core';
import type { GradeSheet } from '@minber/shared/grades/state';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { useHours } from '../hours/useHours.ts';
import classes from './Competencies.module.css';
import { Radar } from './Radar.tsx';
import { useGrade } from './useGrade.ts';

type Standing = GradeSheet['competencies'][number];

/** How far somebody is in each competency, as a figure and as a table, and by what. Nothing where a programme has none. */
export function Competencies({ competencies }: { competencies: Standing[] }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const grade = useGrade();
  const hours = useHours();
  if (competencies.length === 0) return null;
  const columns: Column<Standing>[] = [
    { key: 'title', title: t('competencies.one'), main: true, cell: ({ title }) => localized(title) },
    { key: 'share', title: t('competencies.share'), numeric: true, cell: ({ share }) => grade(share) },
    {
      key: 'hours',
      title: t('hours.short'),
      numeric: true,
      cell: ({ minutes, minutesOf }) => t('hours.of', { hours: hours(minutes), of: hours(minutesOf) }),
    },
    { key: 'grade', title: t('competencies.grade'), numeric: true, cell: (one) => grade(one.grade) },
  ];
  return (
    <Card title={t('competencies.title')}>
      <Stack gap="lg">
        <div className={classes.both}>
          {competencies.length > 2 && (
            <Radar axes={competencies.map(({ title, share }) => ({ label: localized(title), share }))} />
          )}
          <div className={classes.table}>
            <DataTable
              caption={t('competencies.title')}
              columns={columns}
              rows={competencies}
              rowKey={({ competencyId }) => competencyId}
            />
          </div>
        </div>
        {competencies.map((standing) => (
          <Evidence key={standing.competencyId} standing={standing} />
        ))}
      </Stack>
    </Card>
  );
}

function Evidence({ standing: { title, evidence } }: { standing: Standing }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const format = useFormat();
  const grade = useGrade();
  return (
    <details className={classes.details}>
      <summary>{t('competencies.evidence', { title: localized(title) })}</summary>
      <ul className={classes.evidence}>
        {evidence.map(({ activityId, title: activity, doneAt, grade: earned }) => {
          const Icon = doneAt === null ? IconCircle : IconCircleCheckFilled;
          return (
            <li key={activityId}>
              <Icon size={18} aria-hidden className={classes.icon} data-done={doneAt !== null} />
              <span>
                {localized(activity)}
                {': '}
                {doneAt === null ? t('competencies.open') : format.date(doneAt)}
                {earned !== null && `, ${grade(earned)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import { Text } from '@mantine/core';
import { hoursTotalsApi } from '@minber/shared/hours/contract';
import type { CohortTotal } from '@minber/shared/hours/totals';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Answer } from '../../year/Answer.tsx';
import { useHours } from '../useHours.ts';
import { useSumColumns } from './useSumColumns.tsx';

/** What each cohort's programme counts of its people's hours. */
export function CohortTotals() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const format = useFormat();
  const hours = useHours();
  const sums = useSumColumns();
  const cohorts = useQuery(ask(hoursTotalsApi.cohorts));
  const columns: Column<CohortTotal>[] = [
    {
      key: 'cohort',
      title: t('totals.cohort'),
      main: true,
      cell: ({ cohortId, title, programmeTitle }) => (
        <span>
          <Link to={`/cohorts/${cohortId}/hours`}>{localized(title)}</Link>
          <Text component="span" display="block" size="sm" c="dimmed">
            {localized(programmeTitle)}
          </Text>
        </span>
      ),
    },
    { key: 'from', title: t('totals.startsAt'), cell: ({ startsAt }) => format.date(startsAt) },
    { key: 'worth', title: t('hours.worth'), numeric: true, cell: ({ minutesOf }) => hours(minutesOf) },
    ...sums,
  ];
  return (
    <Answer query={cohorts}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('totals.none')} />
        ) : (
          <DataTable
            caption={t('totals.views.cohorts')}
            columns={columns}
            rows={items}
            rowKey={({ cohortId }) => cohortId}
          />
        )
      }
    </Answer>
  );
}

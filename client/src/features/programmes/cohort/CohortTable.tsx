import type { CohortSummary } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';

/** Cohorts of one programme, or of all. */
export function CohortTable({ programmeId }: { programmeId?: string }) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  const { data, error, refetch, isPending } = useQuery(ask(cohortApi.list, { query: { programmeId } }));
  const columns: Column<CohortSummary>[] = [
    {
      key: 'title',
      title: t('cohort.title'),
      main: true,
      cell: ({ cohortId, title }) => <Link to={`/cohorts/${cohortId}`}>{localized(title)}</Link>,
    },
    ...(programmeId
      ? []
      : [
          {
            key: 'programme',
            title: t('cohort.programme'),
            cell: ({ programmeTitle }: CohortSummary) => localized(programmeTitle),
          },
        ]),
    { key: 'dates', title: t('cohort.dates'), cell: ({ startsAt, endsAt }) => format.dayRange(startsAt, endsAt) },
    { key: 'version', title: t('cohort.version'), numeric: true, cell: ({ version }) => version },
    { key: 'enrolled', title: t('cohort.enrolled'), numeric: true, cell: ({ enrolled }) => format.number(enrolled) },
  ];
  if (isPending) return <ListSkeleton rows={3} />;
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (data.items.length === 0)
    return <EmptyState icon={<IconUsersGroup size={40} stroke={1.4} />} title={t('cohort.none')} />;
  return (
    <DataTable caption={t('cohort.list')} columns={columns} rows={data.items} rowKey={({ cohortId }) => cohortId} />
  );
}

import { Text } from '@mantine/core';
import { hoursTotalsApi } from '@minber/shared/hours/contract';
import type { HallTotal } from '@minber/shared/hours/totals';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Answer } from '../../year/Answer.tsx';
import { useSumColumns } from './useSumColumns.tsx';

/** What the people of each hall have of their programmes' hours, region by region. */
export function HallTotals() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const sums = useSumColumns();
  const halls = useQuery(ask(hoursTotalsApi.halls));
  const columns: Column<HallTotal>[] = [
    {
      key: 'hall',
      title: t('place'),
      main: true,
      cell: ({ hallName, regionName }) => (
        <span>
          <strong>{hallName ? localized(hallName) : t('noHall')}</strong>
          <Text component="span" display="block" size="sm" c="dimmed">
            {regionName ? localized(regionName) : t('noRegion')}
          </Text>
        </span>
      ),
    },
    ...sums,
  ];
  return (
    <Answer query={halls}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('totals.none')} />
        ) : (
          <DataTable
            caption={t('totals.views.halls')}
            columns={columns}
            rows={items}
            rowKey={({ regionId, hallId }) => `${regionId}/${hallId}`}
          />
        )
      }
    </Answer>
  );
}

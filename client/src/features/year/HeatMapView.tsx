import { Group, Stack, Text } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import type { YearFilter } from '@minber/shared/summaries/year';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { Answer } from './Answer.tsx';
import { FileButtons } from './FileButtons.tsx';
import { HeatTable } from './HeatTable.tsx';
import { NothingYet } from './NothingYet.tsx';

/** Halls by seminars: where people came of those who were expected. */
export function HeatMapView({ filter }: { filter: YearFilter }) {
  const { t } = useTranslation('year');
  const map = useQuery({ ...ask(summariesApi.heatMap, { query: filter }), placeholderData: keepPreviousData });
  return (
    <Answer query={map}>
      {(data) =>
        data.halls.length === 0 ? (
          <NothingYet />
        ) : (
          <Stack>
            <Group justify="space-between" align="flex-end">
              <Text c="dimmed" maw={620}>
                {t('map.text')}
              </Text>
              <FileButtons
                fetchFile={(format) => download(summariesApi.heatMapFile, { query: { ...filter, format } })}
              />
            </Group>
            <HeatTable map={data} />
          </Stack>
        )
      }
    </Answer>
  );
}

import { Group, SegmentedControl, Stack } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import { yearOf } from '@minber/shared/summaries/totals';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { serverClock } from '../../live/clock.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RegionFilter } from '../../ui/RegionPicker.tsx';
import { FunctionSelect } from './FunctionSelect.tsx';
import { HallsView } from './HallsView.tsx';
import { HeatMapView } from './HeatMapView.tsx';
import { RepeatedView } from './RepeatedView.tsx';
import { SeminarsView } from './SeminarsView.tsx';
import { useYearQuery } from './useYearQuery.ts';
import { YearSelect } from './YearSelect.tsx';

const views = ['map', 'seminars', 'people', 'halls'] as const;

/** A year across all seminars: where people came, who often does not, and which halls need help. */
export default function YearPage() {
  const { t } = useTranslation('year');
  const { year, regionId, functionId, view: asked, set } = useYearQuery();
  const view = views.find((one) => one === asked) ?? 'map';
  const present = yearOf(serverClock.now());
  const filter = { year: year ?? present, regionId, functionId };
  const { data } = useQuery({ ...ask(summariesApi.seminars, { query: filter }), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack gap="lg">
        <Group align="flex-end">
          <YearSelect year={filter.year} years={data?.years ?? [present]} onChange={(next) => set({ year: next })} />
          <RegionFilter
            action="year:read"
            label={t('region')}
            placeholder={t('allRegions')}
            clearable
            value={regionId ?? null}
            onChange={(next) => set({ region: next })}
          />
          <FunctionSelect value={functionId ?? null} onChange={(next) => set({ function: next })} />
        </Group>
        <SegmentedControl
          aria-label={t('view')}
          value={view}
          onChange={(next) => set({ view: next })}
          data={views.map((each) => ({ value: each, label: t(`views.${each}`) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        />
        {view === 'map' && <HeatMapView filter={filter} />}
        {view === 'seminars' && <SeminarsView filter={filter} />}
        {view === 'people' && <RepeatedView filter={filter} />}
        {view === 'halls' && <HallsView filter={filter} />}
      </Stack>
    </>
  );
}

import { SegmentedControl, Stack, Text } from '@mantine/core';
import { hoursTotalsApi } from '@minber/shared/hours/contract';
import { TotalsBy } from '@minber/shared/hours/totals';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { download } from '../../../api/call.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { FileButtons } from '../../year/FileButtons.tsx';
import { CohortTotals } from './CohortTotals.tsx';
import { HallTotals } from './HallTotals.tsx';
import { LearnerTotals } from './LearnerTotals.tsx';

/** Academic hours over all cohorts: of each learner, of each cohort, of each hall. */
export default function HoursTotalsPage() {
  const { t } = useTranslation('record');
  const [search, setSearch] = useSearchParams();
  const by = TotalsBy.options.find((one) => one === search.get('by')) ?? 'learners';
  return (
    <>
      <PageHeader
        title={t('totals.title')}
        back={{ to: '/authoring', label: t('totals.back') }}
        actions={<FileButtons fetchFile={(format) => download(hoursTotalsApi.file, { query: { by, format } })} />}
      />
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t('totals.by')}
          value={by}
          onChange={(next) => setSearch({ by: next }, { replace: true })}
          data={TotalsBy.options.map((each) => ({ value: each, label: t(`totals.views.${each}`) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        />
        <Text c="dimmed">{t(`totals.hints.${by}`)}</Text>
        {by === 'learners' && <LearnerTotals />}
        {by === 'cohorts' && <CohortTotals />}
        {by === 'halls' && <HallTotals />}
      </Stack>
    </>
  );
}

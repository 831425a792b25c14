import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Candidates } from './Candidates.tsx';
import { RuleCard } from './RuleCard.tsx';
import { useAward } from './useAward.ts';

/** Who of a cohort or a seminar gets a certificate, and by what rule. */
export default function AwardPage() {
  const { t } = useTranslation('certificates');
  const deeds = useAward();
  const { data, error, refetch } = deeds.award;
  return (
    <>
      <PageHeader
        title={t('award.title')}
        subtitle={t('award.subtitle')}
        back={{ to: deeds.back, label: t('common:action.back') }}
      />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={5} />}
      {data && (
        <Stack gap="lg">
          <RuleCard key={JSON.stringify(data.rule)} rule={data.rule} onSave={deeds.setRule} />
          <Candidates candidates={data.candidates} deeds={deeds} />
        </Stack>
      )}
    </>
  );
}

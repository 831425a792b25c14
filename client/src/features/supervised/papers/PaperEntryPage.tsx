import { Stack } from '@mantine/core';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { EntryForm } from './EntryForm.tsx';
import { PaperHistory } from './PaperHistory.tsx';

/** A paper in the hand, typed in question by question; opened by its number or its QR. */
export default function PaperEntryPage() {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const { sittingId = '', paperId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...ask(paperApi.get, { params: { sittingId, paperId } }),
    // What is being typed is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={`№ ${data.number} · ${data.person.name}`}
        subtitle={localized(data.title)}
        back={{ to: `/sittings/${sittingId}?tab=papers`, label: t('tab.papers') }}
      />
      <Stack gap="lg">
        <EntryForm key={`${paperId}-${data.revision}`} paper={data} reload={() => void refetch()} />
        <PaperHistory history={data.history} />
      </Stack>
    </>
  );
}

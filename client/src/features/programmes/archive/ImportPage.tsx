import { Stack } from '@mantine/core';
import { archiveApi } from '@minber/shared/programmes/archive-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { ChooseArchive } from './ChooseArchive.tsx';
import { ImportSteps } from './ImportSteps.tsx';

const lookAgainMs = 1500;

/** A programme out of an archive: sent, looked into, made. Its address finds it again after a reload. */
export default function ImportPage() {
  const { t } = useTranslation('archive');
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  return (
    <>
      <PageHeader title={t('title')} back={{ to: '/authoring', label: t('back') }} />
      <Stack>
        {importId ? (
          <Running importId={importId} onAgain={() => setSearch({})} />
        ) : (
          <ChooseArchive onSent={(id) => setSearch({ import: id })} />
        )}
      </Stack>
    </>
  );
}

function Running({ importId, onAgain }: { importId: string; onAgain: () => void }) {
  const { data, error, refetch } = useQuery({
    ...ask(archiveApi.get, { params: { programmeImportId: importId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'making' ? lookAgainMs : false),
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <ImportSteps found={data} onAgain={onAgain} />;
}

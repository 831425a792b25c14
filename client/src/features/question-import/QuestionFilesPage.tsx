import { Stack } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import { ImportReview } from './ImportReview.tsx';
import { PastImports } from './PastImports.tsx';

/** Questions of a bank from files and to files. A file that was read has an address of its own, until it is applied or left. */
export default function QuestionFilesPage() {
  const { t } = useTranslation('questionFiles');
  const localized = useLocalized();
  const { bankId = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const importId = address.get('import');
  const { data: bank, error, refetch } = useQuery(ask(bankApi.get, { params: { bankId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!bank) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        back={{ to: `/banks/${bankId}`, label: localized(bank.title) || t('bank') }}
      />
      {importId ? (
        <ImportReview bank={bank} importId={importId} onOther={() => setAddress({})} />
      ) : (
        <Stack gap="lg">
          {bank.mayWrite && <ImportCard bankId={bankId} onRead={(read) => setAddress({ import: read })} />}
          <ExportCard bank={bank} />
          {bank.mayWrite && <PastImports bankId={bankId} />}
        </Stack>
      )}
    </>
  );
}

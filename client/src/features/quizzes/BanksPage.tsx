import { Button, Stack } from '@mantine/core';
import { programmeApi } from '@minber/shared/programmes/contract';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import type { BankSummary } from '@minber/shared/quizzes/banks';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { NewBankModal } from './bank/NewBankModal.tsx';

/** The question banks that a programme's quizzes may use: its own and shared ones. */
export default function BanksPage() {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const may = useMay();
  const { programmeId = '' } = useParams();
  const [isMaking, setMaking] = useState(false);
  const programme = useQuery(ask(programmeApi.get, { params: { programmeId } }));
  const { data, error, refetch } = useQuery(ask(bankApi.list, { query: { programmeId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const columns: Column<BankSummary>[] = [
    {
      key: 'title',
      title: t('banks.title'),
      main: true,
      cell: ({ bankId, title }) => <Link to={`/banks/${bankId}`}>{localized(title) || t('untitled')}</Link>,
    },
    {
      key: 'whose',
      title: t('banks.whose'),
      cell: (bank) => (bank.programmeId ? t('banks.ofProgramme') : <Tag tone="calm">{t('banks.shared')}</Tag>),
    },
    { key: 'questions', title: t('banks.questions'), numeric: true, cell: ({ questions }) => format.number(questions) },
    { key: 'saved', title: t('banks.saved'), wideOnly: true, cell: ({ savedAt }) => format.dateTime(savedAt) },
  ];
  return (
    <>
      <PageHeader
        title={t('banks.list')}
        back={{
          to: `/authoring/${programmeId}`,
          label: (programme.data && localized(programme.data.title)) || t('untitled'),
        }}
        actions={
          may('bank:create') && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
              {t('banks.new')}
            </Button>
          )
        }
      />
      <Stack>
        {data.items.length === 0 ? (
          <EmptyState icon={<IconStack2 size={40} stroke={1.4} />} title={t('banks.none')} text={t('banks.noneText')} />
        ) : (
          <DataTable caption={t('banks.list')} columns={columns} rows={data.items} rowKey={({ bankId }) => bankId} />
        )}
      </Stack>
      {isMaking && <NewBankModal programmeId={programmeId} onClose={() => setMaking(false)} />}
    </>
  );
}

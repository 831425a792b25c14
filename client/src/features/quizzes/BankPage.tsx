import { Button, Group } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import { IconFileImport, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { FoldersDrawer } from './bank/FoldersDrawer.tsx';
import { NewQuestionMenu } from './bank/NewQuestionMenu.tsx';
import { QuestionTable } from './bank/QuestionTable.tsx';

/** A bank's questions: found by folder, tag, kind, difficulty and words. */
export default function BankPage() {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { bankId = '' } = useParams();
  const [isFolders, setFolders] = useState(false);
  const { data, error, refetch } = useQuery(ask(bankApi.get, { params: { bankId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const back = data.programmeId
    ? {
        to: `/authoring/${data.programmeId}/banks`,
        label: (data.programmeTitle && localized(data.programmeTitle)) || t('banks.list'),
      }
    : { to: '/authoring', label: t('toProgrammes') };
  return (
    <>
      <PageHeader
        title={localized(data.title) || t('untitled')}
        back={back}
        badge={data.programmeId === null && <Tag tone="calm">{t('banks.shared')}</Tag>}
        actions={
          <Group gap="sm">
            <Button
              component={Link}
              to={`/banks/${bankId}/files`}
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {t('banks.files')}
            </Button>
            {data.mayWrite && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconFolder size={18} aria-hidden />}
                  onClick={() => setFolders(true)}
                >
                  {t('folders.title')}
                </Button>
                <NewQuestionMenu bankId={bankId} />
              </>
            )}
          </Group>
        }
      />
      <QuestionTable bank={data} />
      {isFolders && <FoldersDrawer bank={data} onClose={() => setFolders(false)} />}
    </>
  );
}

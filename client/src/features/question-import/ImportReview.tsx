import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { questionImportApi } from '@minber/shared/question-formats/contract';
import type { QuestionImport } from '@minber/shared/question-formats/imports';
import { bankApi, questionApi } from '@minber/shared/quizzes/author-contract';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import { EntryTable } from './EntryTable.tsx';
import { useFolderPaths } from './folderPaths.ts';
import { outcomes, tones } from './outcomes.ts';
import { UndoButton } from './UndoButton.tsx';

interface Props {
  bank: QuestionBank;
  importId: string;
  onOther: () => void;
}

/** What would become of each question; where they go; and the button that writes them. */
export function ImportReview({ bank, importId, onOther }: Props) {
  const { t } = useTranslation('questionFiles');
  const params = { bankId: bank.bankId, questionImportId: importId };
  const { data, error, refetch } = useQuery(ask(questionImportApi.get, { params }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={8} />;
  const { counts } = data;
  return (
    <Stack gap="lg">
      <Card
        title={data.fileName}
        actions={
          <Button size="sm" variant="default" onClick={onOther}>
            {t('common:file.other')}
          </Button>
        }
      >
        <Stack>
          <Text c="dimmed" size="sm">
            {t(`formats.${data.format}`)} · {t(`languages.${data.language}`)}
          </Text>
          <Group gap="xs">
            {outcomes
              .filter((outcome) => counts[outcome] > 0)
              .map((outcome) => (
                <Tag key={outcome} tone={tones[outcome]}>
                  {t(`outcomes.${outcome}`)}: {counts[outcome]}
                </Tag>
              ))}
          </Group>
          {data.state === 'applied' ? (
            <Applied bankId={bank.bankId} done={data} />
          ) : data.state === 'undone' ? (
            <Alert color="gray">{t('apply.undone')}</Alert>
          ) : (
            <Apply bank={bank} seen={data} />
          )}
        </Stack>
      </Card>
      <EntryTable entries={data.entries} />
    </Stack>
  );
}

function Apply({ bank, seen }: { bank: QuestionBank; seen: QuestionImport }) {
  const { t } = useTranslation('questionFiles');
  const paths = useFolderPaths(bank.folders);
  const [folderId, setFolder] = useState<string | null>(null);
  const [withFolders, setWithFolders] = useState(true);
  const { busy, error, run } = useRun();
  const { counts, entries, importId } = seen;
  const writes = counts.kept + counts.changed + counts.translated;
  if (writes === 0) return <Alert color="gray">{t('common:file.nothing')}</Alert>;
  const apply = async () => {
    const params = { bankId: bank.bankId, questionImportId: importId };
    await call(questionImportApi.apply, { params, body: { folderId, withFolders } });
    await refresh(questionImportApi.list, bankApi.get, bankApi.list, questionApi.list);
  };
  return (
    <Stack>
      {counts.refused > 0 && <Text>{t('apply.refusedText')}</Text>}
      {counts.kept + counts.changed > 0 && (
        <>
          <Select
            label={t('apply.folder')}
            placeholder={t('apply.top')}
            data={paths}
            value={folderId}
            onChange={setFolder}
            clearable
            maw={420}
          />
          {entries.some(({ folder }) => folder.length > 0) && (
            <Checkbox
              label={t('apply.withFolders')}
              checked={withFolders}
              onChange={(event) => setWithFolders(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      {error !== null && <ErrorPanel error={error} />}
      <Group>
        <Button loading={busy} onClick={() => void run(apply)}>
          {t('apply.write', { count: writes })}
        </Button>
      </Group>
    </Stack>
  );
}

function Applied({ bankId, done }: { bankId: string; done: QuestionImport }) {
  const { t } = useTranslation('questionFiles');
  const { kept, changed, translated } = done.counts;
  return (
    <Alert color="green" title={t('common:file.applied')} role="status">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('apply.doneText', { added: kept + changed, translated })}</Text>
        <Group>
          <Button component={Link} to={`/banks/${bankId}`} size="sm">
            {t('apply.toBank')}
          </Button>
          <UndoButton bankId={bankId} importId={done.importId} />
        </Group>
      </Stack>
    </Alert>
  );
}

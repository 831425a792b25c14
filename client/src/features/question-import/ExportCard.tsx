import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { languages } from '@minber/shared/platform/text';
import { questionExportApi } from '@minber/shared/question-formats/contract';
import type { FileFormat } from '@minber/shared/question-formats/imports';
import type { LanguagesOfFile } from '@minber/shared/question-formats/languages';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useFolderPaths } from './folderPaths.ts';

/** The bank or a folder of it as a file, in all languages or one; says first what would be left out. */
export function ExportCard({ bank }: { bank: QuestionBank }) {
  const { t } = useTranslation('questionFiles');
  const paths = useFolderPaths(bank.folders);
  const [wanted, setWanted] = useState<LanguagesOfFile>('all');
  const [folderId, setFolder] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  const params = { bankId: bank.bankId };
  const query = { languages: wanted, ...(folderId ? { folderId } : {}) };
  const { data: count } = useQuery(ask(questionExportApi.count, { params, query }));
  const save = (format: FileFormat) =>
    run(() => download(questionExportApi.file, { params, query: { ...query, format } }));
  return (
    <Card title={t('export.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('export.text')}
        </Text>
        <Group align="flex-start">
          <Select
            label={t('export.languages')}
            value={wanted}
            onChange={(value) => value && setWanted(value as LanguagesOfFile)}
            data={[
              { value: 'all', label: t('export.all') },
              ...languages.map((value) => ({ value, label: t('export.only', { language: t(`languages.${value}`) }) })),
            ]}
            allowDeselect={false}
            w={340}
            maw="100%"
          />
          {paths.length > 0 && (
            <Select
              label={t('export.folder')}
              placeholder={t('export.whole')}
              data={paths}
              value={folderId}
              onChange={setFolder}
              clearable
              w={340}
              maw="100%"
            />
          )}
        </Group>
        {count && (
          <Text size="sm" role="status">
            {t('export.count', { count: count.questions })}
            {count.without > 0 && ` ${t('export.without', { count: count.without })}`}
          </Text>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          {(['moodleXml', 'gift'] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={!count || count.questions === 0 || busy}
              onClick={() => void save(format)}
            >
              {t(`formats.${format}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}

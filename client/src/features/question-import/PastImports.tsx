import { Text } from '@mantine/core';
import { questionImportApi } from '@minber/shared/question-formats/contract';
import type { ImportSummary } from '@minber/shared/question-formats/imports';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { UndoButton } from './UndoButton.tsx';

/** Files that were written to this bank, each to be taken back as a whole. */
export function PastImports({ bankId }: { bankId: string }) {
  const { t } = useTranslation('questionFiles');
  const format = useFormat();
  const { data, error, refetch } = useQuery(ask(questionImportApi.list, { params: { bankId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  const columns: Column<ImportSummary>[] = [
    {
      key: 'file',
      title: t('past.file'),
      main: true,
      cell: ({ fileName, importId }) => <Link to={`?import=${importId}`}>{fileName}</Link>,
    },
    { key: 'at', title: t('past.at'), cell: ({ at }) => format.dateTime(at) },
    { key: 'by', title: t('past.by'), cell: ({ by }) => by?.name ?? '—' },
    {
      key: 'done',
      title: t('past.done'),
      cell: (one) =>
        one.state === 'undone'
          ? `${t('apply.undone')}${one.leftEdited > 0 ? ` ${t('undo.left', { count: one.leftEdited })}` : ''}`
          : one.state === 'applied'
            ? t('apply.doneText', { added: one.counts.kept + one.counts.changed, translated: one.counts.translated })
            : t('past.unfinished'),
    },
  ];
  return (
    <Card title={t('past.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('past.text')}
      </Text>
      <DataTable
        caption={t('past.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ importId }) => importId}
        actionsTitle={t('undo.action')}
        actions={({ state, importId }) => state !== 'undone' && <UndoButton bankId={bankId} importId={importId} />}
      />
    </Card>
  );
}

import { Stack, Text } from '@mantine/core';
import { functionApi } from '@minber/shared/seminars/contract';
import type { FunctionImport as Result } from '@minber/shared/seminars/functions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ImportOutcome } from '../../ui/ImportOutcome.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';

type Row = Result['rows'][number];
const tones: Record<Row['status'], Tone> = { add: 'good', change: 'calm', unchanged: 'plain', refused: 'bad' };

/** The catalogue from a file: what it would do first, then, on the reader's word, doing it. */
export function FunctionImport({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('functions');
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const { busy, error, run } = useRun();

  function send(chosen: File, mode: 'preview' | 'apply') {
    setFile(chosen);
    void run(async () => {
      setResult(await call(functionApi.importFile, { query: { mode }, upload: chosen }));
      if (mode === 'apply') await refresh(functionApi.list);
    });
  }

  const columns: Column<Row>[] = [
    { key: 'row', title: t('row'), numeric: true, width: 70, cell: ({ row }) => row },
    { key: 'number', title: t('number'), numeric: true, width: 80, cell: ({ number }) => number },
    { key: 'title', title: t('name'), main: true, cell: ({ title }) => title || '—' },
    {
      key: 'status',
      title: t('outcome'),
      cell: ({ status, problems }) => (
        <Stack gap={2}>
          <span>
            <Tag tone={tones[status]}>{t(`outcomes.${status}`)}</Tag>
          </span>
          {problems.map((problem) => (
            <Text key={problem} size="sm" c="var(--minber-bad)">
              {problem}
            </Text>
          ))}
        </Stack>
      ),
    },
  ];
  const changes = result ? result.add + result.change : 0;
  return (
    <Stack>
      {error !== null && <ErrorPanel error={error} />}
      {!result && (
        <FileDrop
          label={t('fileLabel')}
          hint={t('fileHint')}
          accept=".csv,.xlsx"
          busy={busy}
          onFile={(chosen) => send(chosen, 'preview')}
        />
      )}
      {result && (
        <>
          <ImportOutcome
            counts={[
              [t('counts.add', { count: result.add }), 'good'],
              [t('counts.change', { count: result.change }), 'calm'],
              [t('counts.unchanged', { count: result.unchanged }), 'plain'],
              [t('counts.refused', { count: result.refused }), result.refused > 0 ? 'bad' : 'plain'],
            ]}
            applied={result.applied}
            busy={busy}
            changes={changes}
            onApply={() => file && send(file, 'apply')}
            onOther={() => setResult(null)}
            onDone={onDone}
          />
          <DataTable caption={t('import')} columns={columns} rows={result.rows} rowKey={({ row }) => String(row)} />
        </>
      )}
    </Stack>
  );
}

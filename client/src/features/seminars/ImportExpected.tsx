import { Stack, Text, TextInput } from '@mantine/core';
import { expectedApi } from '@minber/shared/seminars/contract';
import type { ExpectedImport, ExpectedImportRow } from '@minber/shared/seminars/expected';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ImportOutcome } from '../../ui/ImportOutcome.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { ExpectedTaskProps } from './ExpectedModal.tsx';
import { refreshExpected } from './refreshExpected.ts';

const tones: Record<ExpectedImportRow['status'], Tone> = {
  add: 'good',
  move: 'calm',
  unchanged: 'plain',
  refused: 'bad',
};

/** The list from a file: what each row would do first, then, on the reader's word, doing it. */
export function ImportExpected({ seminarId, needsReason, onDone }: ExpectedTaskProps) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<ExpectedImport | null>(null);
  const [reason, setReason] = useState('');
  const { busy, error, run } = useRun();

  function send(chosen: File, mode: 'preview' | 'apply') {
    setFile(chosen);
    void run(async () => {
      const query = { mode, revision: result?.revision, reason: reason.trim() || undefined };
      setResult(await call(expectedApi.importFile, { params: { seminarId }, query, upload: chosen }));
      if (mode === 'apply') await refreshExpected();
    });
  }

  const columns: Column<ExpectedImportRow>[] = [
    { key: 'row', title: t('expected.row'), numeric: true, width: 70, cell: ({ row }) => row },
    {
      key: 'person',
      title: t('expected.person'),
      main: true,
      cell: ({ person, text }) =>
        person ? <PersonName name={person.name} details={[person.position, person.organisation]} /> : text,
    },
    {
      key: 'place',
      title: t('expected.place'),
      cell: ({ place, hallName }) => (hallName ? localized(hallName) : place && t('common:ownDevice')),
    },
    {
      key: 'status',
      title: t('expected.outcome'),
      cell: ({ status, problems }) => (
        <Stack gap={2}>
          <span>
            <Tag tone={tones[status]}>{t(`expected.outcomes.${status}`)}</Tag>
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
  const counts = (['add', 'move', 'unchanged', 'refused'] as const).map((status): [string, Tone] => [
    `${t(`expected.outcomes.${status}`)}: ${result?.[status] ?? 0}`,
    status === 'refused' && !result?.refused ? 'plain' : tones[status],
  ]);
  return (
    <Stack>
      {error !== null && <ErrorPanel error={error} />}
      {!result && (
        <FileDrop
          label={t('expected.fileLabel')}
          hint={t('expected.fileHint')}
          accept=".csv,.xlsx"
          busy={busy}
          onFile={(chosen) => send(chosen, 'preview')}
        />
      )}
      {result && (
        <>
          {needsReason && !result.applied && (
            <TextInput
              label={t('expected.reason')}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <ImportOutcome
            counts={counts}
            applied={result.applied}
            busy={busy}
            changes={result.add + result.move}
            onApply={() => file && send(file, 'apply')}
            onOther={() => setResult(null)}
            onDone={onDone}
          />
          <DataTable
            caption={t('expected.import')}
            columns={columns}
            rows={result.rows}
            rowKey={({ row }) => String(row)}
          />
        </>
      )}
    </Stack>
  );
}

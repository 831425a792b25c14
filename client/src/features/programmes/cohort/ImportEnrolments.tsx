import { Stack, Text } from '@mantine/core';
import type { EnrolImport } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { ImportOutcome } from '../../../ui/ImportOutcome.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { Tag, type Tone } from '../../../ui/Tag.tsx';
import { useRun } from '../../../ui/useRun.ts';

type Row = EnrolImport['rows'][number];
const tones: Record<Row['status'], Tone> = { add: 'good', unchanged: 'plain', refused: 'bad' };

/** People from a file: what each row would do first, then, on the reader's word, doing it. */
export function ImportEnrolments({ cohortId, onDone }: { cohortId: string; onDone: () => void }) {
  const { t } = useTranslation('programmes');
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<EnrolImport | null>(null);
  const { busy, error, run } = useRun();

  function send(chosen: File, mode: 'preview' | 'apply') {
    setFile(chosen);
    void run(async () => {
      setResult(await call(cohortApi.importFile, { params: { cohortId }, query: { mode }, upload: chosen }));
      if (mode === 'apply') await refresh(cohortApi.roster, cohortApi.get, cohortApi.list);
    });
  }

  const columns: Column<Row>[] = [
    { key: 'row', title: t('import.row'), numeric: true, width: 70, cell: ({ row }) => row },
    {
      key: 'person',
      title: t('roster.person'),
      main: true,
      cell: ({ person, text }) =>
        person ? <PersonName name={person.name} details={[person.position, person.organisation]} /> : text,
    },
    {
      key: 'status',
      title: t('import.outcome'),
      cell: ({ status, problems }) => (
        <Stack gap={2}>
          <span>
            <Tag tone={tones[status]}>{t(`import.outcomes.${status}`)}</Tag>
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
  return (
    <Stack>
      {error !== null && <ErrorPanel error={error} />}
      {!result && (
        <FileDrop
          label={t('import.file')}
          hint={t('import.hint')}
          accept=".csv,.xlsx"
          busy={busy}
          onFile={(chosen) => send(chosen, 'preview')}
        />
      )}
      {result && (
        <>
          <ImportOutcome
            counts={(['add', 'unchanged', 'refused'] as const).map((status): [string, Tone] => [
              `${t(`import.outcomes.${status}`)}: ${result[status]}`,
              status === 'refused' && result.refused === 0 ? 'plain' : tones[status],
            ])}
            applied={result.applied}
            busy={busy}
            changes={result.add}
            onApply={() => file && send(file, 'apply')}
            onOther={() => setResult(null)}
            onDone={onDone}
          />
          <DataTable
            caption={t('roster.import')}
            columns={columns}
            rows={result.rows}
            rowKey={({ row }) => String(row)}
          />
        </>
      )}
    </Stack>
  );
}

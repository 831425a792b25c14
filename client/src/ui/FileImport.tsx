import { Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Column, DataTable } from './DataTable.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { Tag, type Tone } from './Tag.tsx';
import { useRun } from './useRun.ts';

/** What a row of the file does, in the order of the counts: with `refused` nothing happens, with `unchanged` neither. */
interface Row {
  row: number;
  status: string;
  problems: string[];
}
type Result<R extends Row> = { applied: boolean; rows: R[] } & Record<R['status'], number>;

interface Props<R extends Row, Out extends Result<R>> {
  words: { file: string; hint: string; caption: string; row: string; outcome: string };
  /** What each outcome is called, and how it looks. */
  outcomes: Record<R['status'], { name: string; tone: Tone }>;
  /** Between the number of a row and what it does. */
  columns: Column<R>[];
  send: (file: File, mode: 'preview' | 'apply', before: Out | null) => Promise<Out>;
  onDone: () => void;
  /** What must be said before it is done. */
  children?: ReactNode;
}

/** Something from a file: what each row would do first, then, on the reader's word, doing it. */
export function FileImport<R extends Row, Out extends Result<R>>(props: Props<R, Out>) {
  const { words, outcomes, columns, send, onDone, children } = props;
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<Out | null>(null);
  const { busy, error, run } = useRun();
  const take = (chosen: File, mode: 'preview' | 'apply') => {
    setFile(chosen);
    void run(async () => setResult(await send(chosen, mode, result)));
  };
  const statuses = Object.keys(outcomes) as R['status'][];
  const changing = statuses.filter((status) => status !== 'unchanged' && status !== 'refused');
  const whole: Column<R>[] = [
    { key: 'row', title: words.row, numeric: true, width: 70, cell: ({ row }) => row },
    ...columns,
    {
      key: 'status',
      title: words.outcome,
      cell: ({ status, problems }) => (
        <Stack gap={2}>
          <span>
            <Tag tone={outcomes[status as R['status']].tone}>{outcomes[status as R['status']].name}</Tag>
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
          label={words.file}
          hint={words.hint}
          accept=".csv,.xlsx"
          busy={busy}
          onFile={(chosen) => take(chosen, 'preview')}
        />
      )}
      {result && (
        <>
          {!result.applied && children}
          <ImportOutcome
            counts={statuses.map((status): [string, Tone] => [
              `${outcomes[status].name}: ${result[status]}`,
              status === 'refused' && result[status] === 0 ? 'plain' : outcomes[status].tone,
            ])}
            applied={result.applied}
            busy={busy}
            changes={changing.reduce((sum, status) => sum + result[status], 0)}
            onApply={() => file && take(file, 'apply')}
            onOther={() => setResult(null)}
            onDone={onDone}
          />
          <DataTable caption={words.caption} columns={whole} rows={result.rows} rowKey={({ row }) => String(row)} />
        </>
      )}
    </Stack>
  );
}

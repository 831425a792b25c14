import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from './DataTable.tsx';

const step = 100;

interface Props<Row> {
  rows: Row[];
  /** Those with something to read. */
  noted: Row[];
  words: { shown: string; noted: string; all: string };
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
}

/** What a file would do, row by row: first those somebody must look at, or all of them, a hundred at a time. */
export function NotedTable<Row>({ rows, noted, words, columns, rowKey }: Props<Row>) {
  const { t } = useTranslation();
  const [only, setOnly] = useState(noted.length > 0 ? 'noted' : 'all');
  const [most, setMost] = useState(step);
  const shown = only === 'noted' ? noted : rows;
  return (
    <Stack>
      <Group>
        <SegmentedControl
          aria-label={words.shown}
          value={only}
          onChange={(value) => {
            setOnly(value);
            setMost(step);
          }}
          data={[
            { value: 'noted', label: words.noted },
            { value: 'all', label: words.all },
          ]}
        />
      </Group>
      <DataTable caption={words.shown} columns={columns} rows={shown.slice(0, most)} rowKey={rowKey} />
      {shown.length > most && (
        <Group justify="center">
          <Button variant="default" onClick={() => setMost(most + step)}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

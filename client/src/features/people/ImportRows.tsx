import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import {
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  importProblemTexts,
} from '@minber/shared/identity/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';

const step = 100;
const tones: Record<ImportRow['outcome'], Tone> = { create: 'good', update: 'calm', refuse: 'bad' };

/** Every row of the file with what would become of it and each problem named. Rows with problems come first. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people');
  const troubled = preview.rows.filter((row) => row.problems.length > 0);
  const [only, setOnly] = useState(troubled.length > 0 ? 'troubled' : 'all');
  const [most, setMost] = useState(step);
  const rows = only === 'troubled' ? troubled : preview.rows;
  const columns: Column<ImportRow>[] = [
    { key: 'row', title: t('row'), numeric: true, width: 80, cell: ({ row }) => row },
    { key: 'name', title: t('name'), main: true, cell: ({ name }) => name || '—' },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ outcome }) => <Tag tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</Tag>,
    },
    {
      key: 'problems',
      title: t('problems'),
      cell: ({ problems }) => <Problems problems={problems} />,
    },
  ];
  return (
    <Stack>
      <Group>
        <SegmentedControl
          aria-label={t('rowsShown')}
          value={only}
          onChange={(value) => {
            setOnly(value);
            setMost(step);
          }}
          data={[
            { value: 'troubled', label: t('rowsTroubled', { count: troubled.length }) },
            { value: 'all', label: t('rowsAll', { count: preview.rows.length }) },
          ]}
        />
      </Group>
      <DataTable
        caption={t('rowsShown')}
        columns={columns}
        rows={rows.slice(0, most)}
        rowKey={({ row }) => String(row)}
      />
      {rows.length > most && (
        <Group justify="center">
          <Button variant="default" onClick={() => setMost(most + step)}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Problems({ problems }: { problems: ImportProblem[] }) {
  const { t } = useTranslation('people');
  const localized = useLocalized();
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {problems.map(({ field, code, value, level }) => (
        <li
          key={`${field}-${code}`}
          style={{ color: level === 'error' ? 'var(--minber-bad)' : 'var(--minber-ink-soft)' }}
        >
          {field && <strong>{t(`importField.${field}`)}: </strong>}
          {localized(importProblemTexts[code]).replace('{value}', value)}
        </li>
      ))}
    </ul>
  );
}

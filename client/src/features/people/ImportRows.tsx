import {
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  importProblemTexts,
} from '@minber/shared/identity/import';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { NotedTable } from '../../ui/NotedTable.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';

const tones: Record<ImportRow['outcome'], Tone> = { create: 'good', update: 'calm', refuse: 'bad' };

/** Every row of the file with what would become of it and each problem named. Rows with problems come first. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people');
  const troubled = preview.rows.filter((row) => row.problems.length > 0);
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
    <NotedTable
      rows={preview.rows}
      noted={troubled}
      columns={columns}
      rowKey={({ row }) => String(row)}
      words={{
        shown: t('rowsShown'),
        noted: t('rowsTroubled', { count: troubled.length }),
        all: t('rowsAll', { count: preview.rows.length }),
      }}
    />
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

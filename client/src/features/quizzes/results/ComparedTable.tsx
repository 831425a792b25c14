import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { Tag } from '../../../ui/Tag.tsx';

interface Row {
  key: string;
  name: string;
  detail?: string;
  entry: number | null;
  exit: number | null;
}

/** Two shares side by side and what lies between them. */
export function ComparedTable({ caption, rows }: { caption: string; rows: Row[] }) {
  const { t } = useTranslation('quizzes');
  const format = useFormat();
  if (rows.length === 0) return <EmptyState title={t('comparison.empty')} />;
  const share = (value: number | null) => (value === null ? '–' : format.percent(Math.round(value * 1000) / 10));
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: caption,
      main: true,
      cell: ({ name, detail }) => <PersonName name={name} details={[detail]} />,
    },
    { key: 'entry', title: t('comparison.entry'), numeric: true, cell: ({ entry }) => share(entry) },
    { key: 'exit', title: t('comparison.exit'), numeric: true, cell: ({ exit }) => share(exit) },
    {
      key: 'change',
      title: t('comparison.change'),
      numeric: true,
      cell: ({ entry, exit }) => {
        if (entry === null || exit === null) return '–';
        const change = Math.round((exit - entry) * 1000) / 10;
        const sign = change > 0 ? '+' : '';
        return (
          <Tag tone={change > 0 ? 'good' : change < 0 ? 'bad' : 'plain'}>
            {t('comparison.points', { points: `${sign}${format.number(change)}` })}
          </Tag>
        );
      },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

import { Stack, Text } from '@mantine/core';
import type { ImportEntry } from '@minber/shared/question-formats/imports';
import { changeTexts, refusalTexts } from '@minber/shared/question-formats/reasons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { NotedTable } from '../../ui/NotedTable.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { tones } from './outcomes.ts';

const ownKinds = ['single', 'multiple', 'trueFalse', 'matching', 'ordering', 'numeric', 'short', 'essay'];

/** Every question of the file with what becomes of it and why. Those with something to read come first to hand. */
export function EntryTable({ entries }: { entries: ImportEntry[] }) {
  const { t } = useTranslation('questionFiles');
  const localized = useLocalized();
  const noted = entries.filter(({ outcome }) => outcome === 'changed' || outcome === 'refused');
  const columns: Column<ImportEntry>[] = [
    { key: 'number', title: t('entry.number'), numeric: true, width: 60, cell: ({ number }) => number },
    {
      key: 'name',
      title: t('entry.question'),
      main: true,
      cell: (entry) => (
        <Stack gap={2}>
          <span>{entry.name || localized(entry.text) || t('entry.line', { line: entry.line })}</span>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {[...entry.folder, entry.name && localized(entry.text)].filter(Boolean).join(' / ')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'kind',
      title: t('entry.kind'),
      cell: ({ kind }) => (ownKinds.includes(kind) ? t(`kinds.${kind}`) : kind || '—'),
    },
    {
      key: 'outcome',
      title: t('entry.outcome'),
      cell: (entry) => (
        <Stack gap={4}>
          <span>
            <Tag tone={tones[entry.outcome]}>{t(`outcomes.${entry.outcome}`)}</Tag>
          </span>
          <Reasons entry={entry} />
        </Stack>
      ),
    },
  ];
  return (
    <NotedTable
      rows={entries}
      noted={noted}
      columns={columns}
      rowKey={({ number }) => String(number)}
      words={{
        shown: t('entry.shown'),
        noted: t('entry.noted', { count: noted.length }),
        all: t('entry.all', { count: entries.length }),
      }}
    />
  );
}

function Reasons({ entry: { refusal, changes } }: { entry: ImportEntry }) {
  const localized = useLocalized();
  const reasons = [
    ...(refusal ? [{ key: refusal.code, text: localized(refusalTexts[refusal.code]), detail: refusal.detail }] : []),
    ...changes.map(({ code, detail }) => ({ key: `${code}-${detail}`, text: localized(changeTexts[code]), detail })),
  ];
  return reasons.map(({ key, text, detail }) => (
    <Text
      key={key}
      size="sm"
      c={refusal ? 'var(--minber-bad)' : 'var(--minber-ink-soft)'}
      style={{ overflowWrap: 'anywhere' }}
    >
      {text.replace('{detail}', detail)}
    </Text>
  ));
}

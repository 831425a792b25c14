import { functionApi } from '@minber/shared/seminars/contract';
import type { FunctionImport as Result } from '@minber/shared/seminars/functions';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FileImport } from '../../ui/FileImport.tsx';

/** The catalogue from a file. */
export function FunctionImport({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('functions');

  async function send(upload: File, mode: 'preview' | 'apply') {
    const result = await call(functionApi.importFile, { query: { mode }, upload });
    if (mode === 'apply') await refresh(functionApi.list);
    return result;
  }

  return (
    <FileImport<Result['rows'][number], Result>
      words={{
        file: t('fileLabel'),
        hint: t('fileHint'),
        caption: t('import'),
        row: t('row'),
        outcome: t('outcome'),
      }}
      outcomes={{
        add: { name: t('outcomes.add'), tone: 'good' },
        change: { name: t('outcomes.change'), tone: 'calm' },
        unchanged: { name: t('outcomes.unchanged'), tone: 'plain' },
        refused: { name: t('outcomes.refused'), tone: 'bad' },
      }}
      columns={[
        { key: 'number', title: t('number'), numeric: true, width: 80, cell: ({ number }) => number },
        { key: 'title', title: t('name'), main: true, cell: ({ title }) => title || '—' },
      ]}
      send={send}
      onDone={onDone}
    />
  );
}

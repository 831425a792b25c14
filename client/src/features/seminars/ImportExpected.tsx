import { TextInput } from '@mantine/core';
import { expectedApi } from '@minber/shared/seminars/contract';
import type { ExpectedImport, ExpectedImportRow } from '@minber/shared/seminars/expected';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { FileImport } from '../../ui/FileImport.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { ExpectedTaskProps } from './ExpectedModal.tsx';
import { refreshExpected } from './refreshExpected.ts';

/** The list from a file; once it has begun, with a reason. */
export function ImportExpected({ seminarId, needsReason, onDone }: ExpectedTaskProps) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  const [reason, setReason] = useState('');

  async function send(upload: File, mode: 'preview' | 'apply', before: ExpectedImport | null) {
    const query = { mode, revision: before?.revision, reason: reason.trim() || undefined };
    const result = await call(expectedApi.importFile, { params: { seminarId }, query, upload });
    if (mode === 'apply') await refreshExpected();
    return result;
  }

  return (
    <FileImport<ExpectedImportRow, ExpectedImport>
      words={{
        file: t('expected.fileLabel'),
        hint: t('expected.fileHint'),
        caption: t('expected.import'),
        row: t('expected.row'),
        outcome: t('expected.outcome'),
      }}
      outcomes={{
        add: { name: t('expected.outcomes.add'), tone: 'good' },
        move: { name: t('expected.outcomes.move'), tone: 'calm' },
        unchanged: { name: t('expected.outcomes.unchanged'), tone: 'plain' },
        refused: { name: t('expected.outcomes.refused'), tone: 'bad' },
      }}
      columns={[
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
      ]}
      send={send}
      onDone={onDone}
    >
      {needsReason && (
        <TextInput
          label={t('expected.reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FileImport>
  );
}

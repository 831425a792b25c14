import type { EnrolImport } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { FileImport } from '../../../ui/FileImport.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';

/** People from a file. */
export function ImportEnrolments({ cohortId, onDone }: { cohortId: string; onDone: () => void }) {
  const { t } = useTranslation('programmes');

  async function send(upload: File, mode: 'preview' | 'apply') {
    const result = await call(cohortApi.importFile, { params: { cohortId }, query: { mode }, upload });
    if (mode === 'apply') await refresh(cohortApi.roster, cohortApi.get, cohortApi.list);
    return result;
  }

  return (
    <FileImport<EnrolImport['rows'][number], EnrolImport>
      words={{
        file: t('import.file'),
        hint: t('import.hint'),
        caption: t('roster.import'),
        row: t('import.row'),
        outcome: t('import.outcome'),
      }}
      outcomes={{
        add: { name: t('import.outcomes.add'), tone: 'good' },
        unchanged: { name: t('import.outcomes.unchanged'), tone: 'plain' },
        refused: { name: t('import.outcomes.refused'), tone: 'bad' },
      }}
      columns={[
        {
          key: 'person',
          title: t('roster.person'),
          main: true,
          cell: ({ person, text }) =>
            person ? <PersonName name={person.name} details={[person.position, person.organisation]} /> : text,
        },
      ]}
      send={send}
      onDone={onDone}
    />
  );
}

import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SeminarForm } from './SeminarForm.tsx';
import { SeminarGate } from './SeminarGate.tsx';

export default function EditSeminarPage() {
  return (
    <SeminarGate>
      {(seminar) =>
        seminar.mine.mayEdit ? <Form seminar={seminar} /> : <Navigate to={`/seminars/${seminar.seminarId}`} replace />
      }
    </SeminarGate>
  );
}

function Form({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        back={{ to: `/seminars/${seminar.seminarId}`, label: localized(seminar.title) }}
      />
      <SeminarForm
        seminar={seminar}
        save={async ({ policy: _, ...body }) => {
          const params = { seminarId: seminar.seminarId };
          const saved = await call(seminarApi.edit, { params, body: { ...body, revision: seminar.revision } });
          await refresh(seminarApi.list);
          return saved;
        }}
      />
    </>
  );
}

import { seminarApi } from '@minber/shared/seminars/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SeminarForm } from './SeminarForm.tsx';

export default function NewSeminarPage() {
  const { t } = useTranslation('seminars');
  return (
    <>
      <PageHeader title={t('newTitle')} subtitle={t('newText')} back={{ to: '/seminars', label: t('title') }} />
      <SeminarForm
        save={async (body) => {
          const seminar = await call(seminarApi.create, { body });
          await refresh(seminarApi.list);
          return seminar;
        }}
      />
    </>
  );
}

import { summariesApi } from '@minber/shared/summaries/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Answer } from './Answer.tsx';
import { PersonYearView } from './PersonYearView.tsx';
import { useYearQuery } from './useYearQuery.ts';

/** The reader's own year. */
export default function MyYearPage() {
  const { t } = useTranslation('year');
  const { year } = useYearQuery();
  const mine = useQuery({ ...ask(summariesApi.mine, { query: { year } }), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title={t('mine.title')} subtitle={t('mine.subtitle')} back={{ to: '/', label: t('mine.back') }} />
      <Answer query={mine}>
        {(data) => (
          <PersonYearView
            data={data}
            linkOf={({ seminarId }) => `/seminars/${seminarId}/mine`}
            fetchFile={(format) => download(summariesApi.mineFile, { query: { year: data.year, format } })}
          />
        )}
      </Answer>
    </>
  );
}

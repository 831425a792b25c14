import { summariesApi } from '@minber/shared/summaries/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Answer } from './Answer.tsx';
import { PersonYearView } from './PersonYearView.tsx';
import { useYearQuery } from './useYearQuery.ts';

/** One person's year, as far as the reader may see it. */
export default function PersonYearPage() {
  const { t } = useTranslation('year');
  const { personId = '' } = useParams();
  const { year } = useYearQuery();
  const params = { personId };
  const person = useQuery({
    ...ask(summariesApi.person, { params, query: { year } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={person}>
      {(data) => (
        <>
          <PageHeader
            title={data.person.name}
            subtitle={[data.person.position, data.person.organisation].filter(Boolean).join(' · ')}
            back={{ to: `/year?view=people&year=${data.year}`, label: t('title') }}
          />
          <PersonYearView
            data={data}
            linkOf={({ seminarId, sessionId }) => `/seminars/${seminarId}/sessions/${sessionId}/report`}
            fetchFile={(format) => download(summariesApi.personFile, { params, query: { year: data.year, format } })}
          />
        </>
      )}
    </Answer>
  );
}

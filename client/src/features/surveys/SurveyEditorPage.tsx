import { programmeApi } from '@minber/shared/programmes/contract';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { surveyApi } from '@minber/shared/surveys/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { SurveyDesk } from './editor/SurveyDesk.tsx';

/** Where a survey's questions are written. */
export default function SurveyEditorPage() {
  const { programmeId = '', surveyId = '' } = useParams();
  const programme = useQuery(ask(programmeApi.get, { params: { programmeId } }));
  const survey = useQuery({
    ...ask(surveyApi.get, { params: { programmeId, surveyId } }),
    // What the author types is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [round, setRound] = useState(0);
  const error = survey.error ?? programme.error;
  if (error) return <ErrorPanel error={error} retry={() => void survey.refetch()} />;
  if (!survey.data || !programme.data) return <PageSkeleton />;
  const activity = activitiesOf(programme.data).find((one) => one.kind === 'survey' && one.surveyId === surveyId);
  const reload = async () => {
    await survey.refetch();
    setRound((before) => before + 1);
  };
  return (
    <SurveyDesk
      key={`${surveyId}-${round}`}
      survey={survey.data}
      title={activity?.title ?? { kk: '', ru: '', en: '' }}
      readOnly={!programme.data.mayWrite}
      reload={reload}
    />
  );
}

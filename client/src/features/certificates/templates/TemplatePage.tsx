import { templateApi } from '@minber/shared/certificates/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { Designer } from './Designer.tsx';

/** One template: where everything stands on the page, and what it says. */
export default function TemplatePage() {
  const { templateId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...ask(templateApi.get, { params: { templateId } }),
    // What is being edited is not replaced under the editor's hands.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Designer key={`${templateId}/${data.version}`} template={data} />;
}

import type { LocalizedText } from '@minber/shared/platform/text';
import { programmeApi } from '@minber/shared/programmes/contract';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../api/query.ts';

/** What a lesson is called in its programme, and whether the reader may write it; undefined while it is fetched. */
export function useLessonName(
  programmeId: string,
  activityId: string,
): { title: LocalizedText; mayWrite: boolean } | undefined {
  const { data, isError } = useQuery(ask(programmeApi.get, { params: { programmeId } }));
  const none = { kk: '', ru: '', en: '' };
  if (isError) return { title: none, mayWrite: false };
  if (!data) return undefined;
  const activity = activitiesOf(data).find((one) => one.activityId === activityId);
  return { title: activity?.title ?? none, mayWrite: data.mayWrite };
}

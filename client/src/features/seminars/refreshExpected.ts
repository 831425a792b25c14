import { expectedApi, seminarApi } from '@minber/shared/seminars/contract';
import { refresh } from '../../api/query.ts';

/** After a change of the expected list: the list, its log and the seminar's counts. */
export async function refreshExpected(): Promise<void> {
  await refresh(expectedApi.list, seminarApi.get);
}

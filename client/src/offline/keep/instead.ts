import i18next from 'i18next';
import { ApiProblem } from '../../api/problem.ts';
import { sessionPersonId } from '../../api/session.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { lineIsDown } from '../line/line.ts';
import { keptAnswer } from './answers.ts';

/**
 * What this device keeps of an answer that could not be had; `shown` is on screen already and is at least as new. Where
 * there is nothing, throws `cause`, and without any answer from the server the plain words for it.
 */
export async function keptInstead(queryKey: readonly unknown[], shown: unknown, cause: ApiProblem): Promise<unknown> {
  const personId = sessionPersonId();
  const kept = personId === null ? undefined : await keptAnswer(personId, queryKey).catch(() => undefined);
  if (kept === undefined) throw await inPlainWords(cause);
  lineIsDown();
  return shown ?? kept.value;
}

async function inPlainWords(cause: ApiProblem): Promise<ApiProblem> {
  if (cause.status !== 0) return cause;
  await loadTexts(['offline']);
  return new ApiProblem({ ...cause.problem, title: i18next.t('offline:notHere') });
}

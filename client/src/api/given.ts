import { SessionView } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { Given, givenId, paintedId } from '@minber/shared/platform/given';
import { hashKey } from '@tanstack/react-query';
import { keyOf, queryClient } from './query.ts';
import { becomePrincipal } from './session.ts';

/** Takes the answers that the server sent along with the page, as if they had just been asked for. */
export async function takeGiven(): Promise<void> {
  const text = document.getElementById(givenId)?.textContent;
  const given = text ? Given.safeParse(JSON.parse(text)).data : undefined;
  if (!given) return;
  const ofSession = hashKey(keyOf(sessionApi.session));
  const session = given.find(({ key }) => hashKey(key) === ofSession);
  if (session) await becomePrincipal(SessionView.parse(session.value));
  for (const { key, value } of given) if (hashKey(key) !== ofSession) queryClient.setQueryData(key, value);
}

/** Whether words of the page stand already, painted by the server; the page takes their place. */
export function isPainted(): boolean {
  return document.getElementById(paintedId) !== null;
}

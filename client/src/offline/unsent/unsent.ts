import { delMany, keys } from 'idb-keyval';
import { loadTexts } from '../../i18n/i18n.ts';
import { draftsOf } from '../drafts.ts';
import { forgetModulesOf } from '../keep/modules.ts';
import { queue } from '../queue/own.ts';
import { removeRequestsOf, requestsOf } from '../queue/store.ts';

export { SignOutDialog } from './SignOutDialog.tsx';
export { UnsentBar } from './UnsentBar.tsx';

/** How many things of this person wait to be sent. A device without storage has none. */
export async function countUnsent(personId: string): Promise<number> {
  const own = await requestsOf(personId).catch(() => []);
  return own.filter(({ refusal }) => !refusal).length;
}

/** He has signed out: nothing of his is sent from here any more, nor kept; what he downloaded is gone, too. */
export async function emptyDeviceOf(personId: string): Promise<void> {
  await queue.belongTo(null);
  await removeRequestsOf(personId).catch(() => undefined);
  await forgetModulesOf(personId).catch(() => undefined);
}

/** And he has said that what was not sent may be lost: then not even drafts of it stay. */
export async function loseDraftsOf(personId: string): Promise<void> {
  const own = (await keys<string>().catch(() => [])).filter((key) => String(key).startsWith(draftsOf(personId)));
  await delMany(own).catch(() => undefined);
}

export const loadUnsentTexts = () => loadTexts(['offline']);

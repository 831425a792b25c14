import type { Signals } from '../platform/index.ts';
import { endTurn } from './floor-effects.ts';
import { allHomes } from './homes.ts';

/**
 * Someone signed out, was changed or revoked: his tabs are gone and his media is closed at once. With `sessionId`, only
 * the tabs of that sign-in.
 */
export function evict({ subjectId, sessionId }: Signals['principal:changed'][0]): void {
  for (const home of allHomes()) {
    const tabs = home.participants.ofOwner(subjectId).filter(({ principal }) => {
      return !sessionId || principal.kind !== 'person' || principal.sessionId === sessionId;
    });
    if (tabs.length === 0) continue;
    for (const tab of tabs) home.participants.remove(tab);
    if (home.participants.ofOwner(subjectId).length > 0) continue;
    void home.room?.evict(subjectId);
    endTurn(home, subjectId);
  }
}

import type { SeminarSession, SeminarSummary } from '../../../shared/src/seminars/state.ts';
import { Problem } from '../../setup/problem.mjs';
import type { Browser } from './browser.ts';

/** The session everybody comes to. */
export interface Meeting {
  seminarId: string;
  sessionId: string;
  title: string;
  state: 'planned' | 'live' | 'paused' | 'ended';
}

/** What runs of the demo now, else what may begin now. Throws a `Problem` where nothing may. */
export async function findMeeting(host: Browser): Promise<Meeting> {
  const { items } = await host.get<{ items: SeminarSummary[] }>('/seminars?when=upcoming&mine=true');
  const now = Date.now();
  const found =
    pick(items, ({ state }) => state === 'live' || state === 'paused') ??
    pick(items, ({ state, joinOpensAt, endsAt }) => state === 'planned' && joinOpensAt <= now && endsAt > now);
  if (!found) throw new Problem('No seminar of the demo can go live now. Make new ones: npm run seed -- --scale full');
  return found;
}

function pick(items: SeminarSummary[], matches: (session: SeminarSession) => boolean): Meeting | undefined {
  for (const { seminarId, title, sessions } of items) {
    const session = sessions.find(matches);
    if (session) return { seminarId, sessionId: session.sessionId, title: title.en, state: session.state };
  }
  return undefined;
}

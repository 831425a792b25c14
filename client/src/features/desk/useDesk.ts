import { attendanceApi } from '@minber/shared/attendance/contract';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useSeminarSession } from '../stage/useSeminarSession.ts';
import { DeedStore } from './deed-store.ts';
import { DeskBook } from './desk-book.ts';
import { watchDesk } from './watch-desk.ts';

export interface Desk {
  book: DeskBook;
  session: SeminarSession;
}

/** The Desk of one hall in one seminar; `sessionId` null: the session that runs, else the next. */
export function useDesk(
  seminarId: string,
  hallId: string,
  sessionId: string | null,
): { desk: Desk | null; error: unknown } {
  const personId = useSession().person?.id ?? '';
  const session = useSeminarSession({ seminarId, as: 'desk', hallId });
  const [desk, setDesk] = useState<Desk | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    if (!session) return;
    let ended = false;
    const fetchAnew = async () => {
      try {
        const query = sessionId ? { sessionId } : {};
        const snapshot = await call(attendanceApi.desk, { params: { seminarId, hallId }, query });
        if (!ended) book.renew(snapshot);
        setError(null);
      } catch (cause) {
        if (!ended) setError(cause);
      }
    };
    const send: ConstructorParameters<typeof DeskBook>[0] = (body) =>
      call(attendanceApi.act, { params: { hallId }, body });
    const watch = watchDesk({ session, hallId, sessionId, take: (snapshot) => book.renew(snapshot) });
    const book = new DeskBook(send, new DeedStore({ personId, hallId, seminarId }), () => watch.again());
    const stop = session.connection.on('desk:changed', (change) => book.changed(change));
    void book.open();
    void fetchAnew();
    setDesk({ book, session });
    return () => {
      ended = true;
      stop();
      watch.close();
      book.close();
      setDesk(null);
    };
  }, [session, seminarId, hallId, sessionId, personId]);
  return { desk, error };
}

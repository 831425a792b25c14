import { useEffect, useRef, useState } from 'react';
import { reloadSession } from '../../api/session.ts';
import { SeminarSession, type SessionOptions } from '../../live/session.ts';

/** Takes part in a seminar for as long as the component is shown. Null until the first effect has run. */
export function useSeminarSession(options: SessionOptions | null): SeminarSession | null {
  const [session, setSession] = useState<SeminarSession | null>(null);
  const onTrackEnded = useRef(options?.onTrackEnded);
  onTrackEnded.current = options?.onTrackEnded;
  const { seminarId, as, hallId, mode } = options ?? {};
  useEffect(() => {
    if (!seminarId || !as) return;
    const made = new SeminarSession({
      seminarId,
      as,
      ...(hallId && { hallId }),
      ...(mode && { mode }),
      onTrackEnded: (...event) => onTrackEnded.current?.(...event),
    });
    const unsubscribe = made.state.subscribe(() => {
      const { principalChanged } = made.state.snapshot;
      if (principalChanged === 'signed-out' || principalChanged === 'revoked') void reloadSession();
    });
    made.open();
    setSession(made);
    return () => {
      unsubscribe();
      setSession(null);
      made.close();
    };
  }, [seminarId, as, hallId, mode]);
  return session;
}

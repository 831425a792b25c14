import { useEffect, useState } from 'react';
import type { SeminarSession } from '../../live/session.ts';
import { ScreenWatch, type ScreenWatchState } from './screen-watch.ts';

const nothing: ScreenWatchState = { place: null, qr: null, messages: [], checkedIn: 0, expected: 0 };

/** What the screen shows besides the broadcast, and the word that a message was shown. */
export function useScreenWatch(
  session: SeminarSession,
): ScreenWatchState & { acknowledge: (messageId: string) => void } {
  const [watch, setWatch] = useState<ScreenWatch | null>(null);
  const [state, setState] = useState(nothing);
  useEffect(() => {
    const made = new ScreenWatch(session.seminarId, session.line);
    const unsubscribe = made.state.subscribe(() => setState(made.state.snapshot));
    made.open();
    setWatch(made);
    return () => {
      unsubscribe();
      made.close();
    };
  }, [session]);
  return { ...state, acknowledge: (messageId) => watch?.acknowledge(messageId) };
}

import { useEffect, useState } from 'react';
import type { SeminarSession } from '../../live/session.ts';
import { type ReceiveNumbers, ReceiveReader } from '../../live/stats.ts';

/** What is being received, anew every `everyMs`; null while nothing is. */
export function useReceiveNumbers(session: SeminarSession, everyMs: number): ReceiveNumbers | null {
  const [numbers, setNumbers] = useState<ReceiveNumbers | null>(null);
  useEffect(() => {
    const reader = new ReceiveReader();
    let ended = false;
    let first = true;
    // Rates need two readings.
    const read = async () => {
      const report = await session.receiveStats();
      const fresh = report ? reader.read(report) : null;
      if (!ended && !(first && fresh)) setNumbers(fresh);
      first = false;
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [session, everyMs]);
  return numbers;
}

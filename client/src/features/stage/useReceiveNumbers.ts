import { useEffect, useState } from 'react';
import type { SeminarSession } from '../../live/session.ts';
import { type ReceiveNumbers, ReceiveReader } from '../../live/stats.ts';

/** What is being received, anew every `everyMs`; null while nothing is. */
export function useReceiveNumbers(session: SeminarSession, everyMs: number): ReceiveNumbers | null {
  const [numbers, setNumbers] = useState<ReceiveNumbers | null>(null);
  useEffect(() => {
    const reader = new ReceiveReader();
    let ended = false;
    const read = async () => {
      const report = await session.receiveStats();
      if (!ended) setNumbers(report ? reader.read(report) : null);
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

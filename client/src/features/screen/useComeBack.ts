import { useEffect } from 'react';
import type { SeminarSession } from '../../live/session.ts';
import { useWatchable } from '../stage/useWatchable.ts';

const LONGEST_MS = 60_000;

/** Nobody stands at a screen to press "again": it comes back by itself, also after a refusal. */
export function useComeBack(session: SeminarSession): void {
  const { phase, problem } = useWatchable(session.state);
  const waitMs = phase === 'refused' ? Math.min(LONGEST_MS, Math.max(5000, (problem?.retryAfterMs ?? 0) + 500)) : null;
  useEffect(() => {
    if (waitMs === null) return;
    const timer = setTimeout(() => session.line.retryNow(), waitMs);
    return () => clearTimeout(timer);
  }, [session, waitMs]);
}

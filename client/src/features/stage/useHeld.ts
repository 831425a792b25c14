import { useEffect, useRef, useState } from 'react';
import type { Arrangement } from './arrange.ts';

const HOLD_MS = 4000;

/**
 * Keeps the last pictures for a moment after all of them are gone: a worker that died, a line that comes back, are over
 * by then, and the page has not been blank.
 */
export function useHeld(current: Arrangement): Arrangement {
  const last = useRef(current);
  const [expired, setExpired] = useState(true);
  const empty = current.main === null;
  useEffect(() => {
    if (!empty) {
      setExpired(false);
      return;
    }
    const timer = setTimeout(() => setExpired(true), HOLD_MS);
    return () => clearTimeout(timer);
  }, [empty]);
  if (!empty) last.current = current;
  return empty && !expired ? last.current : current;
}

import { useEffect, useRef } from 'react';

/** Opens the roll-call when a new one is asked for; whoever is in the middle of a dialog is left to finish it. */
export function useAskedRollCall(askId: string | undefined, open: () => void): void {
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!askId || opened.current === askId) return;
    opened.current = askId;
    navigator.vibrate?.([60, 60, 60]);
    if (!document.querySelector('[aria-modal="true"]')) open();
  }, [askId, open]);
}

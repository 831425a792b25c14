import { useCallback, useState } from 'react';
import { useProblemText } from './problemText.ts';

export interface ActionState {
  busy: boolean;
  /** What went wrong last, in the reader's words. */
  error: string | null;
  run(work: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
}

/** Runs something a person asked for: busy meanwhile, the error in words afterwards. True when it succeeded. */
export function useAction(): ActionState {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const textOf = useProblemText();
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (cause) {
      setError(textOf(cause));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const forget = useCallback(() => setError(null), []);
  return { busy, error, run, forget };
}

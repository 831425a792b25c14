import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';

const quietMs = 900;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

interface Options<T> {
  value: T;
  revision: number;
  /** Writes the value over this revision and answers the next one. */
  save: (value: T, revision: number) => Promise<number>;
}

/**
 * Keeps a value and saves it when the writer pauses, one save at a time. Where somebody else saved meanwhile it stops
 * and says so: `overwrite` then puts this value over the revision given. What is not saved is not left unasked.
 */
export function useAutosave<T>(options: Options<T>) {
  const [value, setValue] = useState(options.value);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef({ value: options.value, saved: options.value, revision: options.revision, save: options.save });
  const running = useRef<Promise<boolean> | null>(null);
  latest.current.save = options.save;

  const saveAll = useCallback(async (): Promise<boolean> => {
    setState('saving');
    try {
      while (latest.current.saved !== latest.current.value) {
        const sent = latest.current.value;
        latest.current.revision = await latest.current.save(sent, latest.current.revision);
        latest.current.saved = sent;
      }
      setState('saved');
      setError(null);
      return true;
    } catch (cause) {
      setError(cause);
      setState(cause instanceof ApiProblem && cause.code === 'request.conflict' ? 'conflict' : 'failed');
      return false;
    }
  }, []);
  /** Saves what is not saved; whether all is saved then. Asked while it is saving, it waits for that. */
  const flush = useCallback((): Promise<boolean> => {
    running.current ??= saveAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [saveAll]);

  const change = useCallback((next: T | ((before: T) => T)) => {
    const wanted = typeof next === 'function' ? (next as (before: T) => T)(latest.current.value) : next;
    latest.current.value = wanted;
    setValue(wanted);
    setState((before) => (before === 'conflict' || before === 'saving' ? before : 'unsaved'));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value begins the pause anew
  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(() => void flush(), quietMs);
    return () => clearTimeout(timer);
  }, [state, value, flush]);

  useEffect(() => {
    if (state === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);

  // Going to another page of ours saves at once.
  useEffect(
    () => () => {
      if (latest.current.saved !== latest.current.value) void flush();
    },
    [flush],
  );

  const overwrite = useCallback(
    (revision: number) => {
      latest.current.revision = revision;
      return flush();
    },
    [flush],
  );

  return { value, state, error, change, flush, overwrite, revisionOf: () => latest.current.revision };
}

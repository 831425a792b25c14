import { type CheckPath, liveApi } from '@minber/shared/live/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { checkPath } from '../../live/path-check.ts';

/** `undefined`: not known yet; `null`: it does not lead to the server; `absent`: not set up here. */
export type PathResult = number | null | undefined | 'absent';
export interface PathCheck {
  results: Record<CheckPath, PathResult>;
  error: unknown;
  again: () => void;
}

const unknown: Record<CheckPath, PathResult> = { udp: undefined, tcp: undefined, turn: undefined };

/** Tries every way to the media server side by side. */
export function usePathCheck(): PathCheck {
  const [results, setResults] = useState(unknown);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins everything anew
  useEffect(() => {
    let current = true;
    setResults(unknown);
    setError(null);
    const run = async () => {
      const { paths, iceServers } = await call(liveApi.openCheck, { body: {} });
      if (current && !paths.some(({ name }) => name === 'turn'))
        setResults((before) => ({ ...before, turn: 'absent' }));
      await Promise.all(
        paths.map(async ({ name, transport }) => {
          const result = await checkPath(name, transport, iceServers);
          if (current) setResults((before) => ({ ...before, [name]: result }));
        }),
      );
    };
    run().catch((cause: unknown) => {
      if (current) setError(cause);
    });
    return () => {
      current = false;
    };
  }, [round]);
  return { results, error, again };
}

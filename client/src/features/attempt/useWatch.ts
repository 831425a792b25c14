import type { AttemptClock, LearnerAttempt } from '@minber/shared/quizzes/learner';
import { useEffect, useRef } from 'react';
import { serverClock } from '../../live/clock.ts';

/** Asks how the attempt's time stands; answered once it is another than `deadline`, or after a while. */
export type Watch = (deadline: number, signal: AbortSignal) => Promise<AttemptClock>;

const pauseMs = 4000;

/** Calls `onChanged` as soon as the server gives an attempt more time or ends it. Without a line it tries again. */
export function useWatch(
  { deadline, isEnding, isTimed, isSupervised }: LearnerAttempt,
  watch: Watch,
  onChanged: () => void,
): void {
  const latest = useRef({ watch, onChanged });
  latest.current = { watch, onChanged };
  const known = isEnding || !(isTimed || isSupervised) ? null : deadline;
  useEffect(() => {
    if (known === null) return;
    const stop = new AbortController();
    const watching = async () => {
      while (!stop.signal.aborted) {
        const told: AttemptClock | undefined = await latest.current.watch(known, stop.signal).catch(() => undefined);
        if (stop.signal.aborted) return;
        if (told) serverClock.heard(told.serverNow);
        const isNews = told !== undefined && (told.state !== 'open' || told.deadline !== known);
        if (isNews) latest.current.onChanged();
        // What it leads to comes as another deadline; until then, and without a line, no hurry.
        if (isNews || !told) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    };
    void watching();
    return () => stop.abort();
  }, [known]);
}

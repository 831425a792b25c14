import type { LocalizedText } from '@minber/shared/platform/text';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import type { Watched } from '@minber/shared/programmes/media';
import { learnMediaApi } from '@minber/shared/programmes/media-contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../api/call.ts';
import { isTemporary } from '../../../api/problem.ts';
import { refresh } from '../../../api/query.ts';
import { sendSurely } from '../../../offline/send-surely.ts';
import { PlayedParts } from './played.ts';

const tellEveryMs = 10_000;

interface Playing {
  cohortId: string;
  activityId: string;
  title: LocalizedText | undefined;
  video: HTMLVideoElement | null;
}

/**
 * Tells the server what plays: now and then, at every pause and when the page is left. What can't be told is tried again,
 * and when the page is left it waits on the device.
 */
export function usePlayed({ cohortId, activityId, title, video }: Playing) {
  const [watched, setWatched] = useState<Watched | null>(null);
  const [error, setError] = useState<unknown>(null);
  const parts = useRef(new PlayedParts());
  const busy = useRef(false);
  const params = { cohortId, activityId };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are the page's
  const tell = useCallback(
    async (isLeaving = false) => {
      if (busy.current || !video || !title) return;
      const ranges = parts.current.take();
      if (ranges.length === 0) return;
      busy.current = true;
      const body = { key: crypto.randomUUID(), ranges, positionMs: Math.round(video.currentTime * 1000) };
      try {
        const subject = `video/${cohortId}/${activityId}`;
        const result = isLeaving
          ? await sendSurely(learnMediaApi.played, { params, body }, { kind: 'video', subject, title })
          : { sent: true as const, answer: await call(learnMediaApi.played, { params, body }) };
        if (!result.sent) return;
        const { answer } = result;
        setWatched(answer);
        setError(null);
        if (answer.completed) await refresh(learnApi.mine, learnApi.cohort);
      } catch (cause) {
        parts.current.giveBack(ranges);
        // It will be told later.
        setError(isTemporary(cause) ? null : cause);
      } finally {
        busy.current = false;
      }
    },
    [cohortId, activityId, video],
  );

  useEffect(() => {
    if (!video) return;
    const look = () => {
      if (!video.paused && !video.seeking) parts.current.at(video.currentTime * 1000);
    };
    const rest = () => parts.current.rest();
    const stop = () => {
      rest();
      void tell();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void tell(true);
    };
    const timer = setInterval(() => void tell(), tellEveryMs);
    video.addEventListener('timeupdate', look);
    video.addEventListener('seeking', rest);
    for (const event of ['pause', 'ended']) video.addEventListener(event, stop);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      video.removeEventListener('timeupdate', look);
      video.removeEventListener('seeking', rest);
      for (const event of ['pause', 'ended']) video.removeEventListener(event, stop);
      document.removeEventListener('visibilitychange', hide);
      void tell(true);
    };
  }, [video, tell]);

  return { watched, error, tell };
}

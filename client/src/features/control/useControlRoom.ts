import type { Id } from '@minber/shared/platform/ids';
import { useEffect, useMemo } from 'react';
import { Connection } from '../../live/connection.ts';
import { type ControlState, ControlWatch } from '../../live/control.ts';
import { Line } from '../../live/line.ts';
import { useWatchable } from '../stage/useWatchable.ts';

/** The control room as it is now over a line of its own, for a page that joins no seminar. */
export function useControlRoom(seminarId: Id): ControlState & { line: Line } {
  const { line, watch } = useMemo(() => {
    const own = new Line(new Connection(), async () => undefined);
    return { line: own, watch: new ControlWatch(seminarId, own) };
  }, [seminarId]);
  useEffect(() => {
    watch.open();
    line.open();
    return () => {
      watch.close();
      line.close();
    };
  }, [line, watch]);
  return { ...useWatchable(watch.state), line };
}

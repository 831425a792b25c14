import type { ControlSnapshot } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { useEffect, useMemo } from 'react';
import type { Line } from '../../live/line.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { ControlRoom } from './control-room.ts';

/** The control room as it is now, and the line it comes over. */
export function useControlRoom(seminarId: Id): { room: ControlSnapshot | null; line: Line } {
  const control = useMemo(() => new ControlRoom(seminarId), [seminarId]);
  useEffect(() => {
    control.line.open();
    return () => control.line.close();
  }, [control]);
  return { room: useWatchable(control.state).room, line: control.line };
}

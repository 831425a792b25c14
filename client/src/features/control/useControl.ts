import { useEffect, useState } from 'react';
import { type ControlState, ControlWatch } from '../../live/control.ts';
import type { Line } from '../../live/line.ts';

const NOTHING: ControlState = { snapshot: null, problem: null };

/** The numbers of a seminar, live, over a line that is open already. */
export function useControl(seminarId: string, line: Line | null): ControlState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (!line) return;
    const watch = new ControlWatch(seminarId, line);
    const unsubscribe = watch.state.subscribe(() => setState(watch.state.snapshot));
    watch.open();
    return () => {
      unsubscribe();
      watch.close();
    };
  }, [seminarId, line]);
  return state;
}

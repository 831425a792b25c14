import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { Side } from './edit-outline.ts';

interface Options {
  kind: 'activity' | 'module';
  id: string;
  isOff: boolean;
  /** A module without activities takes one anywhere. */
  takesActivities?: boolean;
  onDropped: (dragged: { kind: unknown; id: string }, side: Side) => void;
}

/** Lets something be dragged by its handle, and others be dropped before or after it. `side`: where one would go now. */
export function useOrderDrag({ kind, id, isOff, takesActivities = false, onDropped }: Options) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [handle, setHandle] = useState<HTMLElement | null>(null);
  const [side, setSide] = useState<Side | null>(null);
  const drop = useRef(onDropped);
  drop.current = onDropped;
  useEffect(() => {
    if (!element || !handle || isOff) return;
    const sideAt = (y: number): Side => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? 'before' : 'after';
    };
    return combine(
      draggable({ element, dragHandle: handle, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source: { data } }) =>
          (data.kind === kind && data.id !== id) || (takesActivities && data.kind === 'activity'),
        onDrag: ({ location }) => setSide(sideAt(location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source: { data }, location }) => {
          setSide(null);
          // A drop on something inside this one is not this one's.
          if (location.current.dropTargets[0]?.element !== element) return;
          drop.current({ kind: data.kind, id: String(data.id) }, sideAt(location.current.input.clientY));
        },
      }),
    );
  }, [element, handle, kind, id, isOff, takesActivities]);
  return { element: setElement, handle: setHandle, side };
}

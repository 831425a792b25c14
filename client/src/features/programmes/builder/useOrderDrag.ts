import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { Side } from './edit-outline.ts';
import { type Dragged, orderByTouch, sideOf } from './touch-order.ts';

interface Options {
  kind: 'activity' | 'module';
  id: string;
  isOff: boolean;
  /** A module without activities takes one anywhere. */
  takesActivities?: boolean;
  onDropped: (dragged: Dragged, side: Side) => void;
}

/**
 * Lets something be dragged by its handle with mouse or finger, and others be dropped before or after it. `side`: where
 * one would go now.
 */
export function useOrderDrag({ kind, id, isOff, takesActivities = false, onDropped }: Options) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [handle, setHandle] = useState<HTMLElement | null>(null);
  const [side, setSide] = useState<Side | null>(null);
  const drop = useRef(onDropped);
  drop.current = onDropped;
  useEffect(() => {
    if (!element || !handle || isOff) return;
    const takes = (dragged: { kind?: unknown; id?: unknown }) =>
      (dragged.kind === kind && dragged.id !== id) || (takesActivities && dragged.kind === 'activity');
    return combine(
      orderByTouch(
        element,
        handle,
        { kind, id },
        { takes, show: setSide, drop: (dragged, where) => drop.current(dragged, where) },
      ),
      draggable({ element, dragHandle: handle, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source: { data } }) => takes(data),
        onDrag: ({ location }) => setSide(sideOf(element, location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source: { data }, location }) => {
          setSide(null);
          // A drop on something inside this one is not this one's.
          if (location.current.dropTargets[0]?.element !== element) return;
          drop.current({ kind: data.kind, id: String(data.id) }, sideOf(element, location.current.input.clientY));
        },
      }),
    );
  }, [element, handle, kind, id, isOff, takesActivities]);
  return { element: setElement, handle: setHandle, side };
}

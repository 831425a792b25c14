import { type RefObject, useEffect, useState } from 'react';

const IDLE_MS = 3500;

/** Whether nobody has moved, touched or typed in the element for a while. Focus inside it counts as being there. */
export function useIdle(element: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let timer: ReturnType<typeof setTimeout>;
    const active = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(!target.querySelector(':focus-visible')), IDLE_MS);
    };
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'];
    for (const event of events) target.addEventListener(event, active);
    active();
    return () => {
      clearTimeout(timer);
      for (const event of events) target.removeEventListener(event, active);
    };
  }, [element]);
  return idle;
}

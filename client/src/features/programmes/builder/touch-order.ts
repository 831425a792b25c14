import type { Side } from './edit-outline.ts';

export interface Dragged {
  kind: unknown;
  id: string;
}

/** Beside what something can be let go. */
export interface DropPlace {
  takes: (dragged: Dragged) => boolean;
  /** Where it would go now; null: not here. */
  show: (side: Side | null) => void;
  drop: (dragged: Dragged, side: Side) => void;
}

const places = new Map<Element, DropPlace>();
/** So near the edge of the window the page moves along, so fast. */
const edgePx = 96;
const scrollPx = 9;

/** The half of an element that a height in the window lies in. */
export function sideOf(element: Element, y: number): Side {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

/**
 * Lets a finger or pen take `element` by its handle: browsers begin a drag of their own only after a long press, or
 * never. Others registered here are where it can be let go.
 */
export function orderByTouch(element: HTMLElement, handle: HTMLElement, dragged: Dragged, own: DropPlace): () => void {
  places.set(element, own);
  let at: { x: number; y: number } | null = null;
  let over: { place: DropPlace; side: Side } | null = null;

  function look(): void {
    const found = at && placeAt(at, dragged);
    if (found?.place !== over?.place) over?.place.show(null);
    over = found;
    over?.place.show(over.side);
  }
  function follow(): void {
    if (!at) return;
    const by = at.y < edgePx ? -scrollPx : at.y > window.innerHeight - edgePx ? scrollPx : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      look();
    }
    requestAnimationFrame(follow);
  }
  function end(): void {
    at = null;
    over?.place.show(null);
    over = null;
    delete element.dataset.dragged;
  }

  const stop = new AbortController();
  const { signal } = stop;
  handle.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      handle.setPointerCapture(event.pointerId);
      at = { x: event.clientX, y: event.clientY };
      element.dataset.dragged = '';
      requestAnimationFrame(follow);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (!at) return;
      at = { x: event.clientX, y: event.clientY };
      look();
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    () => {
      const target = over;
      end();
      target?.place.drop(dragged, target.side);
    },
    { signal },
  );
  handle.addEventListener('pointercancel', end, { signal });
  // A long press would end this drag and begin the browser's own.
  const keep = (event: Event) => at && event.preventDefault();
  element.addEventListener('dragstart', keep, { signal, capture: true });
  handle.addEventListener('contextmenu', keep, { signal });
  return () => {
    stop.abort();
    end();
    places.delete(element);
  };
}

/** The innermost place at a point that takes what is dragged. */
function placeAt({ x, y }: { x: number; y: number }, dragged: Dragged): { place: DropPlace; side: Side } | null {
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    const place = places.get(element);
    if (place?.takes(dragged)) return { place, side: sideOf(element, y) };
  }
  return null;
}

import { useEffect, useState } from 'react';

/** Whether the end of a text has been on screen: scrolled to by finger, wheel or keys. Once it has, it stays so. */
export function useReadToEnd(isThere: boolean): { isAtEnd: boolean; end: (element: HTMLElement | null) => void } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isAtEnd, setAtEnd] = useState(false);
  useEffect(() => {
    if (!element || !isThere) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setAtEnd(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, isThere]);
  return { isAtEnd, end: setElement };
}

import { useEffect } from 'react';

/** The browser tab's name. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Minber` : 'Minber';
  }, [title]);
}

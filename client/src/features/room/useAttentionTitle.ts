import { useEffect } from 'react';

/** While there is something to say, it stands before the page's name: seen by whoever looks at another tab. */
export function useAttentionTitle(words: string | null): void {
  useEffect(() => {
    if (!words) return;
    const before = document.title;
    document.title = `● ${words} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [words]);
}

import { useState } from 'react';

/** Questions somebody wants to come back to: a note to himself, remembered on this device if it is his own. */
export function useFlags(
  attemptId: string,
  isOwn: boolean,
): { flags: ReadonlySet<string>; toggle: (questionId: string) => void } {
  const key = `minber.flags.${attemptId}`;
  const [flags, setFlags] = useState<ReadonlySet<string>>(() => new Set(isOwn ? read(key) : []));
  function toggle(questionId: string): void {
    const next = new Set(flags);
    if (!next.delete(questionId)) next.add(questionId);
    setFlags(next);
    if (!isOwn) return;
    try {
      localStorage.setItem(key, JSON.stringify([...next]));
    } catch {
      // Private windows may have no storage: then the flag lives as long as the page.
    }
  }
  return { flags, toggle };
}

function read(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

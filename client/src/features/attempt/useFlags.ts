import { useState } from 'react';

/** Questions somebody wants to come back to; remembered on this device, it is a note to himself. */
export function useFlags(attemptId: string): { flags: ReadonlySet<string>; toggle: (questionId: string) => void } {
  const key = `minber.flags.${attemptId}`;
  const [flags, setFlags] = useState<ReadonlySet<string>>(() => new Set(read(key)));
  function toggle(questionId: string): void {
    const next = new Set(flags);
    if (!next.delete(questionId)) next.add(questionId);
    setFlags(next);
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

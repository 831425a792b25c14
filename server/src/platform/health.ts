/** What the node still waits for, or has let go of because it stops. Ready when nothing is missing. */
const missing = new Set<string>(['start']);
const checks = new Map<string, () => boolean>();

export const health = {
  missing(): string[] {
    const failing = [...checks].filter(([, passes]) => !passes()).map(([name]) => name);
    return [...missing, ...failing];
  },
  /** Watches a condition for as long as the node lives. */
  check(name: string, passes: () => boolean): void {
    checks.set(name, passes);
  },
  started(): void {
    missing.delete('start');
  },
  stopping(): void {
    missing.add('stopping');
  },
  isStopping(): boolean {
    return missing.has('stopping');
  },
};

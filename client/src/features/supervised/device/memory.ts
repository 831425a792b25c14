const prefix = 'minber.device.';
const names = ['token', 'answers'] as const;
type Name = (typeof names)[number];

/** What a device of the hall knows of the person who sits at it: in this tab alone, until he has handed in. */
export const deviceMemory = {
  read(name: Name): unknown {
    try {
      return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
    } catch {
      return null;
    }
  },
  write(name: Name, value: unknown): void {
    try {
      if (value === null) sessionStorage.removeItem(prefix + name);
      else sessionStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
      // Storage may be closed to us: then it lives as long as the page.
    }
  },
  forget(): void {
    for (const name of names) deviceMemory.write(name, null);
  },
};

/** Chromium 109, the last one for Windows 7, does not know the methods that copy an array. */
const copying = {
  toSorted(this: unknown[], compare?: (one: unknown, other: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = [...this];
    copy.splice(...change);
    return copy;
  },
  with(this: unknown[], at: number, item: unknown) {
    return Object.assign([...this], { [at < 0 ? this.length + at : at]: item });
  },
};

for (const [name, value] of Object.entries(copying))
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });

export {};

/** By what a page remembers the answer of an endpoint, or of one call of it; a shorter key matches every longer one. */
export function queryKeyOf(path: string, input?: { params?: unknown; query?: unknown }): unknown[] {
  const key: unknown[] = path.split('/').filter(Boolean);
  return input ? [...key, { params: input.params ?? {}, query: input.query ?? {} }] : key;
}

/** The update that writes the fields which were sent. */
export function set(edit: object): { $set: Record<string, unknown> } {
  return { $set: Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) };
}

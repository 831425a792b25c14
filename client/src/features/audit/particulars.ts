/** What readers understand without knowing how things are stored; the texts' keys are the same. */
const named = [
  'reason',
  'note',
  'text',
  'name',
  'title',
  'fileName',
  'format',
  'count',
  'people',
  'rows',
  'questions',
  'version',
  'revision',
  'number',
  'grade',
  'weights',
  'extraMinutes',
  'extraAttempts',
  'changed',
  'expected',
  'fields',
  'year',
  'address',
  'serial',
  'orderNumber',
] as const;

type Told = [name: (typeof named)[number], value: string];

/** Splits what the log keeps of a deed into what is told in words and what is not. */
export function particulars(details: Record<string, unknown>): { told: Told[]; technical: [string, string][] } {
  const told: Told[] = [];
  const technical: [string, string][] = [];
  for (const [key, value] of Object.entries(details)) {
    if (value === '' || value === null) continue;
    const name = named.find((one) => one === key);
    const text = plain(value);
    if (name && text !== undefined) told.push([name, text]);
    else technical.push([key, text ?? JSON.stringify(value)]);
  }
  return { told, technical };
}

function plain(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.join(', ') : undefined;
  return typeof value === 'object' ? undefined : String(value);
}

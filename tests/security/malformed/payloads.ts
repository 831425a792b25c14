/** A body as bytes with its type: what it says it is and what it is need not agree. */
export interface RawBody {
  what: string;
  type: string;
  content: string | Uint8Array;
  encoding?: string;
}

const json = 'application/json';
const raw = (what: string, content: string | Uint8Array, type = json): RawBody => ({ what, type, content });

/** Nested so deep that whoever walks it recursively falls. */
export function nested(depth: number): string {
  return `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
}

export const pollution = '"__proto__":{"isAdministrator":true},"constructor":{"prototype":{"isAdministrator":true}}';

/** Bodies no route takes, whatever its contract; each with the answers that may come. */
export const senseless: (RawBody & { status: number[] })[] = [
  { ...raw('no JSON', 'name=admin&password=x'), status: [400] },
  { ...raw('half of it', '{"name":"adm'), status: [400] },
  { ...raw('a word', '"administrator"'), status: [400] },
  { ...raw('a number', '17'), status: [400] },
  { ...raw('nothing at all', 'null'), status: [400] },
  { ...raw('a list', '[{}]'), status: [400] },
  { ...raw('bytes that are no text', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d])), status: [400] },
  { ...raw('more than it may weigh', JSON.stringify({ name: 'x'.repeat(1_100_000) })), status: [413] },
  { ...raw('text that looks like JSON', '{}', 'text/plain'), status: [415] },
  { ...raw('a form', 'name=admin', 'application/x-www-form-urlencoded'), status: [415] },
  { ...raw('a form with files', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'), status: [415] },
  { ...raw('packed and not packed', '{}'), encoding: 'gzip', status: [400] },
  { ...raw('packed by nobody knows what', '{}'), encoding: 'zip', status: [400, 415] },
  { ...raw('letters of an unknown alphabet', '{}', `${json}; charset=x-unknown`), status: [400, 415] },
];

/** Values that a field of a contract meets instead of its own. */
export const wrongValues: Record<string, unknown> = {
  'an operator': { $gt: '' },
  'a crowd': Array(20_000).fill('x'),
  'a long text': 'ұ'.repeat(60_000),
};

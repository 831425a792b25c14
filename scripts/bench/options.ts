import { parseArgs } from 'node:util';

export interface Options {
  viewers: number;
  seconds: number;
  /** Alternating runs of each side. */
  pairs: number;
  /** Storms of joins and leaves for the memory figures. */
  storms: number;
  /** Where it is installed. */
  janus: boolean;
  json: string | undefined;
}

export const usage = `Usage: npm run bench -- [options]

  --viewers N    real WebRTC viewers (default 300)
  --seconds S    of measuring in each run (default 20)
  --pairs P      runs of each side, alternating (default 3)
  --storms K     storms of joins and leaves for memory (default 10)
  --no-janus     leave Janus out
  --json FILE    write all figures there

Everything stays on loopback and ends with the bench. Leave the machine alone while it runs.`;

/** Undefined asks for the usage. Throws on what it doesn't understand. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      viewers: { type: 'string', default: '300' },
      seconds: { type: 'string', default: '20' },
      pairs: { type: 'string', default: '3' },
      storms: { type: 'string', default: '10' },
      janus: { type: 'boolean', default: true },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    viewers: count('viewers', values.viewers, 1),
    seconds: count('seconds', values.seconds, 1),
    pairs: count('pairs', values.pairs, 1),
    storms: count('storms', values.storms, 0),
    janus: values.janus,
    json: values.json,
  };
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > 5_000) throw new Error(`--${name} must be a number.`);
  return value;
}

import { type Logger, pino } from 'pino';
import { env } from './env.ts';

const secrets = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'credential',
  'code',
  'iin',
  'phone',
  'email',
];

const root = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
});

/** A logger named for the part that speaks. Secrets and personal numbers are redacted by field name. */
export function log(name: string): Logger {
  return root.child({ name });
}

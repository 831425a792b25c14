import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { usualEmbedHosts } from '@minber/shared/programmes/embeds';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);
/** Days or years that something is kept; unset: for ever. */
const kept = z.coerce.number().min(1).max(36500).optional();
const port = z.coerce.number().int().min(0).max(65535);

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** Where people reach us: links, QR, cookie, CSP and the Origin check follow from it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .transform((value) => value?.replace(/\/$/, '')),
  TRUST_PROXY: optional,
  TLS_CERT_FILE: optional,
  TLS_KEY_FILE: optional,
  /** The institution's Ed25519 key (PEM, PKCS 8); several nodes need the same one. Else made in `DATA_DIR/keys`. */
  SIGNING_KEY_FILE: optional,
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://'),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((value) => resolve(value)),
  CLIENT_DIR: z
    .string()
    .default('client/dist')
    .transform((value) => resolve(value)),
  NODE_NAME: z.string().default(`${hostname()}`),
  /** Where other nodes over the same database reach this one; else this machine's name and `PORT`. */
  NODE_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .transform((value) => value?.replace(/\/$/, '')),
  RTC_PORT: port.default(20000),
  RTC_PIPE_PORTS: z
    .string()
    .regex(/^\d+-\d+$/)
    .default('20100-20299'),
  RTC_LISTEN_IP: optional,
  RTC_ANNOUNCED_ADDRESS: optional,
  RTC_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  MEDIASOUP_WORKER_BIN: optional,
  TURN_URLS: list,
  TURN_SECRET: optional,
  MINBER_EMBEDDED: flag,
  MINBER_SUPERVISED: flag,
  MINBER_REMOVE_DEMO: flag,
  /** `off` leaves an empty embedded database empty; `full` seeds the large demo. */
  MINBER_DEMO: z.enum(['auto', 'off', 'demo', 'full']).default('auto'),
  MINBER_DEMO_PASSWORD: optional,
  RETENTION_SIGN_INS_DAYS: kept,
  RETENTION_AUDIT_DAYS: kept,
  RETENTION_MESSAGES_DAYS: kept,
  RETENTION_LETTERS_DAYS: kept,
  /** After a code or link has run out unused. */
  RETENTION_CODES_DAYS: z.coerce.number().min(1).max(36500).default(1),
  /** After an upload was begun that nobody finished. */
  RETENTION_UPLOADS_DAYS: z.coerce.number().min(1).max(36500).default(7),
  /** After nothing was found to name a file any more. */
  RETENTION_UNUSED_FILES_DAYS: z.coerce.number().min(1).max(36500).default(30),
  /** After the approval of the session's last report. */
  RETENTION_SPANS_YEARS: kept,
  /** Hosts whose players lessons may hold, comma-separated: they alone may be framed. */
  EMBED_HOSTS: z
    .string()
    .default(usualEmbedHosts.join(','))
    .transform((value) =>
      value
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    )
    .pipe(z.array(z.hostname())),
  /** `smtp://` or `smtps://` with user and password; unset: nothing is sent by mail, and nothing offers to. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who mail comes from. Unset: the institution, at the host of `PUBLIC_URL`. */
  MAIL_FROM: optional,
  INSTITUTION: z.string().default('Minber'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Env = z.infer<typeof Env>;

/** Reads and checks the environment. Throws an Error whose message is one line naming each wrong variable. */
function readEnv(source: NodeJS.ProcessEnv): Env {
  const known = Object.fromEntries(
    Object.keys(Env.shape)
      .map((key) => [key, source[key]])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Env.safeParse(known);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not valid: ${wrong.join('; ')}`);
}

export const env = readEnv(process.env);

export const isDemoAllowed = env.MINBER_EMBEDDED && env.NODE_ENV !== 'production' && env.MINBER_DEMO !== 'off';

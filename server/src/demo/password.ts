import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../platform/index.ts';

const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The password of all demo accounts: `MINBER_DEMO_PASSWORD`, else one made once and kept under `DATA_DIR`. */
export function demoPassword(): string {
  if (env.MINBER_DEMO_PASSWORD) return env.MINBER_DEMO_PASSWORD;
  const path = join(env.DATA_DIR, 'demo-password');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const made = Array.from({ length: 3 }, () =>
      Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join(''),
    ).join('-');
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(path, `${made}\n`, { mode: 0o600 });
    return made;
  }
}

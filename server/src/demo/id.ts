import { createHash } from 'node:crypto';
import type { Id } from '@minber/shared/platform/ids';

/** The same id for the same name on every machine, so that two seedings are the same demo. */
export function demoId(kind: string, name: string): Id {
  return createHash('sha256').update(`minber demo ${kind} ${name}`).digest('hex').slice(0, 24);
}

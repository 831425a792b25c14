import type { SessionReport } from '@minber/shared/attendance/report';
import type { Instant } from '@minber/shared/platform/ids';

const dayMs = 86_400_000;

/** Until when people may object to their lines; null while the session is not over. */
export function objectionsEnd({ endedAt, policy }: Pick<SessionReport, 'endedAt' | 'policy'>): Instant | null {
  return endedAt === null ? null : endedAt + policy.objectionDays * dayMs;
}

import type { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { Why } from '../report.ts';

export interface Verdict {
  /** Of live time, rounded down to one decimal, so that 79.96 never reads as 80. */
  percent: number;
  /** Academic hours: one decimal, or in steps of 0.5 where the policy says so for proportional hours. */
  hours: number;
  credited: boolean;
  why: Why;
}

/** What so many credited milliseconds of so much live time are worth under a policy. */
export function verdictOf(
  measured: { creditedMs: number; unconfirmedMs: number; liveMs: number; seen: boolean },
  policy: AttendancePolicy,
): Verdict {
  const { creditedMs, unconfirmedMs, liveMs, seen } = measured;
  const percent = liveMs > 0 ? Math.floor((creditedMs * 1000) / liveMs) / 10 : 0;
  const refused = (why: Why): Verdict => ({ percent, hours: 0, credited: false, why });
  if (liveMs <= 0) return refused('no-live-time');
  if (creditedMs === 0 && unconfirmedMs === 0) return refused(seen ? 'no-media' : 'absent');
  if (policy.mode === 'proportional') {
    if (creditedMs === 0) return refused('unconfirmed');
    const hours = proportionalHours(creditedMs, policy);
    return hours > 0 ? { percent, hours, credited: true, why: 'proportional' } : refused('too-little');
  }
  const enough = (ms: number) => ms * 100 >= policy.thresholdPercent * liveMs;
  if (enough(creditedMs)) return { percent, hours: hoursOf(liveMs, policy), credited: true, why: 'enough' };
  const hoped = policy.countUnconfirmed ? creditedMs : creditedMs + unconfirmedMs;
  return refused(enough(hoped) ? 'unconfirmed' : 'too-little');
}

function proportionalHours(ms: number, policy: AttendancePolicy): number {
  return policy.hoursIn === 'halves' ? halvesOf(ms, policy.academicMinutes) : hoursOf(ms, policy);
}

/** Academic hours in steps of 0.5, rounded down. */
export function halvesOf(ms: number, academicMinutes: number): number {
  return Math.floor((ms * 2) / (academicMinutes * 60_000)) / 2;
}

function hoursOf(ms: number, policy: AttendancePolicy): number {
  return Math.round((ms * 10) / (policy.academicMinutes * 60_000)) / 10;
}

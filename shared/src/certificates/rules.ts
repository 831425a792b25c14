import type { Instant } from '../platform/ids.ts';
import type { AwardRule, CandidateState } from './award.ts';
import type { CertificateState, Source, Standing } from './certificate.ts';

/** What is known of a person in a cohort or a seminar. `completedAt`: when all that is required was done. */
export interface Facts {
  completedAt: Instant | null;
  minutes: number;
}

type Demand = Pick<AwardRule, 'wording' | 'minMinutes'>;

/**
 * Whether somebody has earned a certificate: of completion, when all that is required is done; of attendance, when
 * anything is credited. Either way with the least minutes asked for.
 */
export function isEligible({ completedAt, minutes }: Facts, { wording, minMinutes }: Demand): boolean {
  if (wording === 'completion') return completedAt !== null && minutes >= minMinutes;
  return minutes > 0 && minutes >= minMinutes;
}

/** Where a person stands, by the last certificate he got for this award. */
export function candidateState(facts: Facts, demand: Demand, last: CertificateState | undefined): CandidateState {
  if (last === 'revoked') return 'revoked';
  if (last) return 'issued';
  return isEligible(facts, demand) ? 'ready' : 'unmet';
}

/**
 * What a correction has done to a valid certificate; null: nothing that anybody must decide. It is affected when its
 * holder has not earned it any more, or when fewer minutes are credited than it states. More are a correction too for a
 * seminar, whose record is closed; in a programme they are what he went on to learn. What was decided to be kept
 * (`accepted`) is not asked again.
 */
export function changeOf(
  source: Source['kind'],
  stated: number,
  now: Standing,
  accepted: Standing | null,
): Standing | null {
  if (accepted && accepted.eligible === now.eligible && accepted.minutes === now.minutes) return null;
  const isMore = source === 'seminar' && now.minutes > stated;
  return !now.eligible || now.minutes < stated || isMore ? now : null;
}

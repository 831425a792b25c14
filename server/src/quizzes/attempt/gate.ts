import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';

/** Somebody is about to start a supervised quiz. */
export interface SupervisedStart {
  cohortId: Id;
  activityId: Id;
  personId: Id;
  /** His hall when he was enrolled. */
  hallId: Id | null;
  /** What he typed; undefined: nothing. */
  code: string | undefined;
}
/** Answers in which sitting he may start, throws where in none. */
type StartGate = (start: SupervisedStart) => Promise<{ sittingId: Id }>;

let gate: StartGate = async () => fail('quiz.supervised');

/**
 * The feature that supervises tests lets people in; without it no supervised quiz opens.
 * @public
 */
export function registerStartGate(another: StartGate): void {
  gate = another;
}

export function checkSupervised(start: SupervisedStart): Promise<{ sittingId: Id }> {
  return gate(start);
}

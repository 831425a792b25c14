import { fullName } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AnswerToSave, AttemptClock, SavedAnswers } from '@minber/shared/quizzes/learner';
import { typedCode } from '@minber/shared/supervised/code';
import type { DeviceAttempt } from '@minber/shared/supervised/sittings';
import { findPerson } from '../identity/index.ts';
import { audit, clock, fail, hashToken, limits, randomToken } from '../platform/index.ts';
import { loadAttempt, saveAnswers, startAttempt, submitAttempt, viewAttempt, watchAttempt } from '../quizzes/index.ts';
import { codeNow } from './codes.ts';
import { type LoanDoc, LoanModel } from './model.ts';
import { loadSitting } from './open.ts';

/** One network tries codes; sized for a hall that starts at once behind one address. */
const tries = { points: 200, seconds: 600 };

/** Spends a code: starts the person's attempt (or finds his open one) and binds this device to it. */
export async function enterDevice(typed: string, address: string): Promise<DeviceAttempt & { token: string }> {
  await limits.hit('test-device', address, tries);
  const { token, hash } = randomToken();
  const loan = await LoanModel.findOneAndUpdate(
    { codeHash: hashToken(typedCode(typed)), codeUntil: { $gt: clock.now() }, tokenHash: null },
    { $set: { tokenHash: hash } },
    { returnDocument: 'after' },
  ).lean<LoanDoc>();
  if (!loan) fail('testDevice.wrongCode');
  const sitting = await loadSitting(loan.sittingId);
  if (sitting.state !== 'open') fail('sitting.closed');
  const wanted = { key: loan.key, code: codeNow(sitting, clock.now()).text };
  const attempt = await startAttempt(loan.cohortId, loan.personId, loan.activityId, wanted);
  await LoanModel.updateOne({ _id: loan._id }, { $set: { attemptId: attempt._id } });
  await audit({
    principal: { kind: 'system' },
    action: 'sitting:device',
    on: { kind: 'attempt', id: attempt._id },
    details: { personId: loan.personId, sittingId: loan.sittingId, byId: loan.byId },
  });
  return { token, personName: await nameOf(loan.personId), attempt: await viewAttempt(attempt) };
}

/**
 * The attempt this device is bound to. Throws `testDevice.wrongCode` once it is handed back, `testDevice.over` where time or
 * the coordinator has closed the attempt: nothing of it is read on the device any more.
 */
export async function readDevice(token: string): Promise<DeviceAttempt> {
  const { _id, personId, attemptId } = await loanOf(token);
  const attempt = await loadAttempt(attemptId);
  if (attempt.state !== 'open') {
    await LoanModel.updateOne({ _id, endedAt: null }, { $set: { endedAt: clock.now() } });
    fail('testDevice.over');
  }
  return { personName: await nameOf(personId), attempt: await viewAttempt(attempt) };
}

export async function watchOnDevice(token: string, known: Instant): Promise<AttemptClock> {
  return watchAttempt((await loanOf(token)).attemptId, known);
}

export async function saveOnDevice(token: string, answers: AnswerToSave[], arrivedAt: Instant): Promise<SavedAnswers> {
  const { attemptId } = await loanOf(token);
  return saveAnswers(attemptId, answers, arrivedAt);
}

/** Submits and hands the device back: its token reads and saves nothing any more. Repeated, it answers as the first time. */
export async function submitOnDevice(
  token: string,
  wanted: { key: string; answers: AnswerToSave[] },
  arrivedAt: Instant,
): Promise<{ answered: number; questions: number }> {
  const loan = await loanOf(token, {});
  const attempt = await submitAttempt(loan.attemptId, wanted, arrivedAt);
  await LoanModel.updateOne({ _id: loan._id }, { $set: { endedAt: clock.now() } });
  return { answered: Object.keys(attempt.responses).length, questions: attempt.items.length };
}

async function loanOf(
  token: string,
  only: { endedAt?: null } = { endedAt: null },
): Promise<LoanDoc & { attemptId: Id }> {
  const loan = await LoanModel.findOne({ tokenHash: hashToken(token), ...only }).lean<LoanDoc>();
  if (!loan?.attemptId) fail('testDevice.wrongCode');
  return { ...loan, attemptId: loan.attemptId };
}

async function nameOf(personId: Id): Promise<string> {
  const person = await findPerson(personId);
  return person ? fullName(person) : '';
}

import { randomInt } from 'node:crypto';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { IssuedCodes, SignInSlip } from '@minber/shared/identity/codes';
import { endOfDay } from '@minber/shared/identity/institution';
import { secretLink } from '@minber/shared/identity/links';
import { isStaff } from '@minber/shared/identity/manage';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, hashToken, isDuplicate, limits, publicUrl } from '../platform/index.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import type { Browser } from './sessions.ts';
import { doorLimit, enter } from './sign-in.ts';

const afterwardsMs = 6 * 3_600_000;
const notStaff = { grants: { $not: { $elemMatch: { role: { $ne: 'learner' } } } } };

/**
 * Makes one-time codes for learners and tells which of them may not have one. `isExpected` says who is expected in this
 * hall; it is the caller's knowledge. Codes hold until the end of the day; a person's earlier code stops working.
 */
export async function issueSignInCodes(
  principal: Principal,
  personIds: Id[],
  hallId: Id,
  isExpected: (personId: Id) => boolean | Promise<boolean>,
): Promise<IssuedCodes> {
  const result: IssuedCodes = { slips: [], refused: [] };
  const people = await PersonModel.find({ _id: { $in: personIds } }).lean<PersonDoc[]>();
  const byId = new Map(people.map((person) => [person._id, person]));
  for (const personId of new Set(personIds)) {
    const person = byId.get(personId);
    const expected = await isExpected(personId);
    const reason =
      !person || !expected ? 'notExpected' : isStaff(person.grants) ? 'staff' : person.active ? undefined : 'inactive';
    const slip = person && !reason ? await issueOne(principal, person, hallId) : undefined;
    if (slip) result.slips.push(slip);
    else result.refused.push({ personId, reason: reason ?? 'staff' });
  }
  const issuedFor = result.slips.map((slip) => slip.personId);
  if (issuedFor.length > 0)
    await audit({
      principal,
      action: 'code:issue',
      on: { kind: 'hall', id: hallId },
      details: { personIds: issuedFor },
    });
  return result;
}

/** Undefined when the person became staff or inactive meanwhile. */
async function issueOne(principal: Principal, person: PersonDoc, hallId: Id): Promise<SignInSlip | undefined> {
  const code = Array.from({ length: 12 }, () => randomInt(10)).join('');
  const expiresAt = endOfDay(clock.now());
  const signInCode = { hash: hashToken(code), hallId, issuedBy: subjectOf(principal) ?? null, expiresAt };
  try {
    const { modifiedCount } = await PersonModel.updateOne(
      { _id: person._id, active: true, ...notStaff },
      { $set: { signInCode } },
    );
    if (modifiedCount === 0) return undefined;
  } catch (thrown) {
    if (isDuplicate(thrown)) return issueOne(principal, person, hallId);
    throw thrown;
  }
  const { surname, givenName, patronymic, position } = person;
  return {
    personId: person._id,
    name: { id: person._id, surname, givenName, patronymic },
    position,
    code: code.replace(/(\d{4})(?=\d)/g, '$1 '),
    url: secretLink(publicUrl(), 'code', code),
    expiresAt,
  };
}

/** Spends a code in one update and signs its person in until some hours after the day. Throws `signIn.codeRefused`. */
export async function signInWithCode(browser: Browser, code: string): Promise<Principal> {
  await limits.hit('sign-in', browser.client.address, doorLimit);
  const now = clock.now();
  const spent = await PersonModel.findOneAndUpdate(
    { 'signInCode.hash': hashToken(code), 'signInCode.expiresAt': { $gt: now }, active: true, ...notStaff },
    { $set: { signInCode: null } },
    { returnDocument: 'after' },
  ).lean<PersonDoc>();
  if (!spent) fail('signIn.codeRefused');
  return enter(browser, spent, 'signIn.code', endOfDay(now) + afterwardsMs);
}

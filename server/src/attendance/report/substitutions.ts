import type { NewSubstitution, Substitution } from '@minber/shared/attendance/record';
import { intersect } from '@minber/shared/attendance/rules/intervals';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { attendanceChanged } from '../record/changed.ts';
import { type SubstitutionDoc, SubstitutionModel } from '../record/substitution-model.ts';
import { type WithdrawalDoc, WithdrawalModel } from '../record/withdrawal-model.ts';
import { type Author, authorOf } from './author.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { lineOf } from './line.ts';
import { viewSubstitution } from './views.ts';

interface Where {
  seminarId: Id;
  sessionId: Id;
}

/** Who came for whom, and on what basis. */
export interface Representation extends Where {
  personId: Id;
  representedId: Id;
  basis: string;
  /** The Desk that checks him in by the same action; null: an organiser writes it down of one who attended. */
  hallId: Id | null;
  actor: Author;
  key: string;
  at: Instant;
}

/**
 * Writes down that somebody came for somebody else, who stays absent. The same key in a session writes nothing new.
 * Throws `substitution.self`, `substitution.notExpected`, `substitution.present`, `substitution.taken`,
 * `substitution.busy`, and without a hall `substitution.notHere`.
 */
export async function represent(wanted: Representation): Promise<Substitution & { repeated: boolean }> {
  const { seminarId, sessionId, key } = wanted;
  const before = await findWritten(sessionId, key);
  const facts = await loadFacts(await loadSeminar(seminarId), sessionId);
  const view = (stored: SubstitutionDoc, repeated: boolean) => ({
    ...viewSubstitution(facts.record, stored),
    repeated,
  });
  if (before) return view(before, true);
  refuse(facts, wanted);
  const { personId, representedId, basis, hallId, actor, at } = wanted;
  const earlier = facts.record.substitutions;
  const stored: SubstitutionDoc = {
    _id: newId(),
    seminarId,
    sessionId,
    personId,
    representedId,
    basis,
    hallId,
    authorId: actor.personId,
    authorName: actor.name,
    at,
    key,
    representedTurn: earlier.filter((one) => one.representedId === representedId).length,
    personTurn: earlier.filter((one) => one.personId === personId).length,
    outbox: attendanceChanged(seminarId, sessionId),
  };
  try {
    await SubstitutionModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const same = await findWritten(sessionId, key);
    return same ? view(same, true) : fail('substitution.taken');
  }
  return view(stored, false);
}

/**
 * Takes a substitution back, by its id or by the key it was written with; taken back before, it stays as it is. Undefined
 * when there is none.
 */
export async function withdrawSubstitution(
  { seminarId, sessionId }: Where,
  which: { substitutionId: Id } | { key: string },
  actor: Author,
): Promise<(Substitution & { repeated: boolean }) | undefined> {
  const named = 'key' in which ? { key: which.key } : { _id: which.substitutionId };
  const stored = await SubstitutionModel.findOne({ ...named, seminarId, sessionId }).lean<SubstitutionDoc>();
  if (!stored) return undefined;
  const withdrawal: WithdrawalDoc = {
    _id: newId(),
    ofId: stored._id,
    seminarId,
    authorId: actor.personId,
    authorName: actor.name,
    at: clock.now(),
    outbox: attendanceChanged(seminarId, sessionId),
  };
  let repeated = false;
  try {
    await WithdrawalModel.create(withdrawal);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    repeated = true;
  }
  const { record } = await loadFacts(await loadSeminar(seminarId), sessionId);
  return { ...viewSubstitution(record, stored), repeated };
}

/** By an organiser, of one who attended. Throws as `represent` does. */
export async function representByHand(
  principal: PersonPrincipal,
  where: Where,
  wanted: NewSubstitution,
): Promise<Substitution> {
  const actor = await authorOf(principal.personId);
  const { repeated, ...written } = await represent({ ...where, ...wanted, hallId: null, actor, at: clock.now() });
  if (!repeated) await note(principal, where, written);
  return written;
}

/** By an organiser. Throws `resource.absent`. */
export async function withdrawByHand(
  principal: PersonPrincipal,
  where: Where,
  substitutionId: Id,
): Promise<Substitution> {
  const actor = await authorOf(principal.personId);
  const { repeated, ...written } =
    (await withdrawSubstitution(where, { substitutionId }, actor)) ?? fail('resource.absent');
  if (!repeated) await note(principal, where, written);
  return written;
}

async function note(principal: PersonPrincipal, { seminarId, sessionId }: Where, written: Substitution): Promise<void> {
  const { substitutionId, personId, representedId, basis, withdrawnAt } = written;
  const details = { sessionId, substitutionId, personId, representedId, basis, withdrawn: withdrawnAt !== null };
  await audit({ principal, action: 'substitution:write', on: { kind: 'seminar', id: seminarId }, details });
}

function findWritten(sessionId: Id, key: string): Promise<SubstitutionDoc | null> {
  return SubstitutionModel.findOne({ sessionId, key }).lean<SubstitutionDoc>();
}

function refuse(facts: SessionFacts, { personId, representedId, hallId }: Representation): void {
  const { roster, representing, represented, stays, spans } = facts;
  if (personId === representedId) fail('substitution.self');
  const absent = roster.get(representedId);
  if (!absent?.expectedPlace) fail('substitution.notExpected');
  if (represented.has(representedId)) fail('substitution.taken');
  if (representing.has(personId)) fail('substitution.busy');
  if (hallId === null && !stays.has(personId) && !spans.has(personId)) fail('substitution.notHere');
  const { creditedMs, unconfirmedMs } = lineOf(facts, absent).line;
  const isIn = (stays.get(representedId) ?? []).some(
    ({ from, to }) => to === null || intersect([{ from, to }], facts.live).length > 0,
  );
  if (creditedMs > 0 || unconfirmedMs > 0 || isIn) fail('substitution.present');
}

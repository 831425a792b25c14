import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { ExtendSitting } from '@minber/shared/supervised/sittings';
import { audit, type Consumer, clock, fail, pushEvent } from '../platform/index.ts';
import { beginToEnd, endAttempt, extendAttempt, openAttemptsIn, type Removal } from '../quizzes/index.ts';
import { membersAt } from './check.ts';
import { type SittingDoc, SittingModel } from './model.ts';
import { loadSitting } from './open.ts';

/** What an act in the hall does to attempts. It stands in the sitting's own write, and is repeated until it is done. */
type Act =
  | { kind: 'extend'; attemptIds: Id[]; key: string; minutes: number }
  | { kind: 'handIn'; attemptIds: Id[]; removal: Removal }
  | { kind: 'endAll'; sittingId: Id };

const happened = 'sitting.acted';

export const carryOutActs: Consumer = {
  name: 'supervised.acts',
  type: happened,
  handle: ({ payload }) => carryOut(payload as Act),
};

async function carryOut(act: Act): Promise<void> {
  if (act.kind === 'endAll') {
    const writing = await openAttemptsIn(await loadSitting(act.sittingId));
    for (const { _id } of writing) await beginToEnd(_id);
    return;
  }
  for (const attemptId of act.attemptIds)
    await (act.kind === 'extend' ? extendAttempt(attemptId, act) : endAttempt(attemptId, act.removal));
}

/** More time, once for a key, for those who write now. Throws `sitting.nobodyWrites`. */
export async function extendSitting(
  principal: Principal,
  sittingId: Id,
  { key, minutes, personId, reason }: ExtendSitting,
): Promise<SittingDoc> {
  const sitting = await loadSitting(sittingId);
  const known = sitting.extensions?.find((one) => one.key === key);
  if (known) {
    await carryOut({ ...known, kind: 'extend' });
    return sitting;
  }
  const writing = (await openAttemptsIn(sitting)).filter((one) => personId === null || one.personId === personId);
  if (writing.length === 0) fail('sitting.nobodyWrites');
  const attemptIds = writing.map(({ _id }) => _id);
  const extension = { key, minutes, reason, byId: subjectOf(principal) ?? null, at: clock.now(), attemptIds };
  const act: Act = { kind: 'extend', attemptIds, key, minutes };
  const written = await SittingModel.findOneAndUpdate(
    { _id: sittingId, 'extensions.key': { $ne: key } },
    { $push: { extensions: extension, ...pushEvent({ type: happened, payload: act }).$push } },
    { returnDocument: 'after' },
  ).lean<SittingDoc>();
  if (!written) return extendSitting(principal, sittingId, { key, minutes, personId, reason });
  await carryOut(act);
  const details = { minutes, personId, reason, attemptIds };
  await audit({ principal, action: 'sitting:extend', on: { kind: 'sitting', id: sittingId }, details });
  return written;
}

/** Checks somebody out for a reason and hands in what he has answered. Throws `resource.absent` for who is no learner of the cohort here. */
export async function removePerson(
  principal: Principal,
  sittingId: Id,
  { personId, reason }: { personId: Id; reason: string },
): Promise<SittingDoc> {
  const sitting = await loadSitting(sittingId);
  if (!(await membersAt(sitting)).some((one) => one.personId === personId)) fail('resource.absent');
  const removal: Removal = { reason, byId: subjectOf(principal) ?? null, at: clock.now() };
  const writing = (await openAttemptsIn(sitting)).filter((one) => one.personId === personId);
  const act: Act = { kind: 'handIn', attemptIds: writing.map(({ _id }) => _id), removal };
  const presence = { present: false, at: removal.at, byId: removal.byId, removedFor: reason };
  await SittingModel.updateOne(
    { _id: sittingId },
    { $set: { [`people.${personId}`]: presence }, ...pushEvent({ type: happened, payload: act }) },
  );
  await carryOut(act);
  const details = { personId, reason, attemptIds: act.attemptIds };
  await audit({ principal, action: 'sitting:remove', on: { kind: 'sitting', id: sittingId }, details });
  return loadSitting(sittingId);
}

/**
 * Closes a sitting and ends what is open in it: what was typed last is still under way from the devices, so they have some
 * seconds to hand it in. Repeated, it ends what is open still.
 */
export async function endSitting(principal: Principal, sittingId: Id): Promise<SittingDoc> {
  const act: Act = { kind: 'endAll', sittingId };
  const event = pushEvent({ type: happened, payload: act });
  const now = clock.now();
  const closing = { $set: { state: 'closed', closedAt: now }, ...event };
  const closed = await SittingModel.updateOne({ _id: sittingId, state: 'open' }, closing);
  if (closed.matchedCount === 0) await SittingModel.updateOne({ _id: sittingId }, event);
  await carryOut(act);
  await audit({ principal, action: 'sitting:end', on: { kind: 'sitting', id: sittingId } });
  return loadSitting(sittingId);
}

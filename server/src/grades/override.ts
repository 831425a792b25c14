import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { GradeOverride } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { audit, clock, fail, isDuplicate, newId } from '../platform/index.ts';
import { loadBook } from './book.ts';
import { type ChangeDoc, ChangeModel } from './model.ts';

/**
 * Adds a change of one grade after the one the editor has seen; the same key again changes nothing. Throws
 * `resource.absent`, `grade.notGraded`, `request.conflict` where somebody was faster.
 */
export async function overrideGrade(
  principal: Principal,
  about: { cohortId: Id; personId: Id; activityId: Id },
  { key, revision, grade, reason }: GradeOverride,
): Promise<void> {
  const { run, graded } = await loadBook(about.cohortId);
  const isIt = ({ activityId }: { activityId: Id }) => activityId === about.activityId;
  if (!activitiesOf(run.outline).some(isIt)) fail('resource.absent');
  if (!graded.some(isIt)) fail('grade.notGraded');
  const last = await ChangeModel.findOne(about).sort({ revision: -1 }).lean<ChangeDoc>();
  if (last?.key === key) return;
  if ((last?.revision ?? 0) !== revision) fail('request.conflict');
  const byId = subjectOf(principal) ?? null;
  const change: ChangeDoc = {
    _id: newId(),
    ...about,
    revision: revision + 1,
    grade,
    reason,
    byId,
    at: clock.now(),
    key,
  };
  try {
    await ChangeModel.create(change);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    if (await ChangeModel.exists({ ...about, revision: revision + 1, key })) return;
    fail('request.conflict');
  }
  const { cohortId, ...details } = about;
  await audit({
    principal,
    action: 'grade:override',
    on: { kind: 'cohort', id: cohortId },
    details: { ...details, grade, reason },
  });
}

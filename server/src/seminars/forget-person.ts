import type { Id } from '@minber/shared/platform/ids';
import { AppError, type Consumer } from '../platform/index.ts';
import { removeExpected } from './expected.ts';
import { type SeminarDoc, SeminarModel } from './model.ts';

const attemptsAtMost = 5;

/** An erased person is expected at nothing that has not begun; lists that were frozen keep his id. */
export const forgetErased: Consumer = {
  name: 'seminars.erased',
  type: 'person.erased',
  async handle({ payload }) {
    const { personId } = payload as { personId: Id };
    const toCome = { 'expected.personId': personId, expectedFrozenAt: { $exists: false }, cancelled: null };
    for (const { _id } of await SeminarModel.find(toCome, { _id: 1 }).lean()) await takeOff(_id, personId);
  },
};

/** Somebody may edit the plan at the same moment: then once more. */
async function takeOff(seminarId: Id, personId: Id, attempt = 1): Promise<void> {
  const seminar = await SeminarModel.findById(seminarId, { revision: 1 }).lean<Pick<SeminarDoc, '_id' | 'revision'>>();
  if (!seminar) return;
  try {
    await removeExpected({ kind: 'system' }, seminarId, { revision: seminar.revision, personIds: [personId] });
  } catch (thrown) {
    const isRaced = thrown instanceof AppError && thrown.code === 'request.conflict';
    if (!isRaced || attempt === attemptsAtMost) throw thrown;
    await takeOff(seminarId, personId, attempt + 1);
  }
}

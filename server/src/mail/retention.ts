import { env, type Filter, type Retention } from '../platform/index.ts';
import { LetterModel, MailModel } from './model.ts';

/** Who got which letter and when; and letters of which no copy is left. What still waits stays. */
export const letterRetention: Retention = {
  kind: 'letters',
  days: env.RETENTION_LETTERS_DAYS,
  count: (before) => MailModel.countDocuments(over(before)),
  remove: async (before) => {
    const letterIds: string[] = await MailModel.distinct('letterId', over(before));
    const { deletedCount } = await MailModel.deleteMany(over(before));
    for (const _id of letterIds) if (!(await MailModel.exists({ letterId: _id }))) await LetterModel.deleteOne({ _id });
    return deletedCount;
  },
};

/** `runAt` of a copy that is over lies minutes after its last try. */
function over(before: number): Filter {
  return { state: { $ne: 'waiting' }, runAt: { $lt: before } };
}

import type { Id } from '@minber/shared/platform/ids';
import { clock, env, isDuplicate } from '../platform/index.ts';
import { type LetterDoc, LetterModel, type MailDoc, MailModel, type MailState, mailStates } from './model.ts';
import { poke } from './send.ts';

type Letter = Pick<LetterDoc, 'subject' | 'text'>;

/** Whether this server sends mail at all. */
export function isMailOn(): boolean {
  return env.SMTP_URL !== undefined;
}

/** Has a letter sent to each of these people, once, in his own language. Said again, it adds who is new. */
export async function sendLetter(letterId: string, letter: Letter, personIds: Id[]): Promise<void> {
  await LetterModel.updateOne({ _id: letterId }, { $set: letter }, { upsert: true });
  const runAt = clock.now();
  const mails = personIds.map(
    (personId): MailDoc => ({
      _id: `${letterId}/${personId}`,
      ...{ letterId, personId, runAt },
      ...{ state: 'waiting', attempts: 0, sentAt: null },
    }),
  );
  await MailModel.insertMany(mails, { ordered: false }).catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
  poke();
}

/** Who has not got it yet gets it as it is now. */
export async function editLetter(letterId: string, letter: Letter): Promise<void> {
  await LetterModel.updateOne({ _id: letterId }, { $set: letter });
}

/** Who has not got it yet gets nothing. */
export async function withdrawLetter(letterId: string): Promise<void> {
  await MailModel.updateMany({ letterId, state: 'waiting' }, { $set: { state: 'withdrawn' } });
}

/** Somebody whom a letter did not reach, or nobody knows whether it did. `code`: the mail server's own. */
export interface Undelivered {
  personId: Id;
  why: 'refused' | 'failed' | 'unknown';
  code: number | null;
}

const namedAtMost = 100;

/** How many copies of a letter stand how, and whom it did not reach. Null: it was never sent, or is kept no longer. */
export async function deliveryOf(
  letterId: string,
): Promise<{ counts: Record<MailState, number>; undelivered: Undelivered[] } | null> {
  if (!(await LetterModel.exists({ _id: letterId }))) return null;
  const count = async (state: MailState) => [state, await MailModel.countDocuments({ letterId, state })] as const;
  const [counts, found] = await Promise.all([
    Promise.all(mailStates.map(count)),
    MailModel.find({ letterId, state: { $in: ['refused', 'failed', 'unknown'] } })
      .sort({ _id: 1 })
      .limit(namedAtMost)
      .lean<MailDoc[]>(),
  ]);
  return {
    counts: Object.fromEntries(counts) as Record<MailState, number>,
    undelivered: found.map(({ personId, state, code }) => ({
      personId,
      why: state as Undelivered['why'],
      code: code ?? null,
    })),
  };
}

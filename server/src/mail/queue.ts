import type { Id } from '@minber/shared/platform/ids';
import { clock, env, isDuplicate } from '../platform/index.ts';
import { type LetterDoc, LetterModel, type MailDoc, MailModel, type MailState } from './model.ts';
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

/** How many copies of a letter stand how. */
export async function countMails(letterId: string): Promise<Record<MailState, number>> {
  const count = (state: MailState) => MailModel.countDocuments({ letterId, state });
  const [waiting, sent, failed, noAddress, withdrawn] = await Promise.all([
    count('waiting'),
    count('sent'),
    count('failed'),
    count('noAddress'),
    count('withdrawn'),
  ]);
  return { waiting, sent, failed, noAddress, withdrawn };
}

import { inLanguage } from '@minber/shared/platform/text';
import { findMailbox } from '../identity/index.ts';
import { clock, env, log } from '../platform/index.ts';
import { type LetterDoc, LetterModel, type MailDoc, MailModel, type MailState } from './model.ts';
import { closeTransport, type Delivery, deliver } from './transport.ts';

const lookEveryMs = 5_000;
/** Whoever took a mail and died is followed after this. */
const leaseMs = 120_000;
const attemptsAtMost = 6;
const firstWaitMs = 30_000;

let timer: NodeJS.Timeout | undefined;
let sending: Promise<void> | undefined;
let stopped = true;

export function startSending(): void {
  if (!env.SMTP_URL) return;
  stopped = false;
  timer = setInterval(poke, lookEveryMs);
  poke();
}

export async function stopSending(): Promise<void> {
  stopped = true;
  clearInterval(timer);
  await sending;
  await closeTransport();
}

export function poke(): void {
  const url = env.SMTP_URL;
  if (stopped || sending || !url) return;
  sending = sendAll(url)
    .catch((thrown: unknown) => log('mail').warn({ err: thrown }, 'the queue could not be read'))
    .finally(() => {
      sending = undefined;
    });
}

/** One after the other: mail is never in a hurry. A mail is taken by moving its time on, so two nodes never share one. */
async function sendAll(url: string): Promise<void> {
  while (!stopped) {
    const now = clock.now();
    const mail = await MailModel.findOneAndUpdate(
      { state: 'waiting', runAt: { $lte: now } },
      { $set: { runAt: now + leaseMs }, $inc: { attempts: 1 } },
      { returnDocument: 'after', sort: { runAt: 1 } },
    ).lean<MailDoc>();
    if (!mail) return;
    await send(url, mail);
  }
}

async function send(url: string, { _id, letterId, personId, attempts, handing }: MailDoc): Promise<void> {
  // Whoever held it died while it was handed over: rather not at all than twice.
  if (handing) return close(_id, 'unknown');
  const [letter, mailbox] = await Promise.all([
    LetterModel.findById(letterId).lean<LetterDoc>(),
    findMailbox(personId),
  ]);
  if (!letter || !mailbox) return close(_id, 'noAddress');
  const { email, language } = mailbox;
  const [subject, text] = [inLanguage(letter.subject, language), inLanguage(letter.text, language)];
  const { matchedCount } = await MailModel.updateOne({ _id, state: 'waiting' }, { $set: { handing: true } });
  if (matchedCount === 0) return;
  const { outcome, code } = await deliver(url, { id: _id, to: email, subject, text });
  if (outcome !== 'taken') log('mail').warn({ outcome, code, attempts }, 'a mail was not taken');
  const isOver = outcome !== 'later' || attempts >= attemptsAtMost;
  if (isOver) return close(_id, closed[outcome], code);
  const runAt = clock.now() + firstWaitMs * 2 ** attempts;
  await MailModel.updateOne({ _id }, { $set: { runAt, handing: false, code } });
}

const closed: Record<Delivery['outcome'], MailState> = {
  taken: 'sent',
  refused: 'refused',
  never: 'failed',
  later: 'failed',
  unknown: 'unknown',
};

async function close(_id: string, state: MailState, code: number | null = null): Promise<void> {
  const sentAt = state === 'sent' ? clock.now() : null;
  await MailModel.updateOne({ _id }, { $set: { state, sentAt, handing: false, code } });
}

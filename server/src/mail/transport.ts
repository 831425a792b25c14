import { createHash } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import { env, publicUrl } from '../platform/index.ts';
import { HandOver } from './hand-over.ts';

export interface Message {
  /** The same for every try. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/**
 * What became of a message:
 * - `taken` by the mail server;
 * - `refused`: it does not accept the address; `never`: it takes this message not at all;
 * - `later`: it took nothing, and may take it another time;
 * - `unknown`: the line broke while the message was handed over, so nobody can tell.
 *
 * `code`: the mail server's own.
 */
export interface Delivery {
  outcome: 'taken' | 'refused' | 'never' | 'later' | 'unknown';
  code: number | null;
}

interface Refusal {
  code?: string;
  responseCode?: number;
  rejectedErrors?: Refusal[];
}

const handOver = new HandOver();
/** A connection that breaks is no reason to send the same once more behind our back. */
const onlyOnce = { maxRequeues: 0 };
let transport: Promise<Transporter> | undefined;

/** Hands a message to the institution's mail server, one at a time. Throws nothing that it says: addresses stand in that. */
export async function deliver(url: string, { id, to, subject, text }: Message): Promise<Delivery> {
  // Loaded when first needed: most servers start without a letter to send.
  transport ??= import('nodemailer').then(({ createTransport }) =>
    createTransport({
      ...{ url, pool: true, maxConnections: 1, connectionTimeout: 10_000, socketTimeout: 20_000 },
      ...{ logger: handOver, transactionLog: true, ...onlyOnce },
    }),
  );
  const mailer = await transport;
  const host = new URL(publicUrl()).hostname;
  handOver.begin();
  try {
    await mailer.sendMail({
      from: env.MAIL_FROM ?? { name: env.INSTITUTION, address: `no-reply@${host}` },
      to,
      subject,
      text,
      textEncoding: 'base64',
      messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { outcome: 'taken', code: null };
  } catch (thrown) {
    return deliveryOf(thrown as Refusal, handOver.isUnderWay);
  }
}

/** What a failure means; `isUnderWay`: the message itself was being handed over. */
function deliveryOf({ responseCode, rejectedErrors = [] }: Refusal, isUnderWay: boolean): Delivery {
  const address = rejectedErrors[0]?.responseCode;
  const code = address ?? responseCode ?? null;
  if (code === null) return { outcome: isUnderWay ? 'unknown' : 'later', code };
  if (code < 500) return { outcome: 'later', code };
  return { outcome: address === undefined ? 'never' : 'refused', code };
}

export async function closeTransport(): Promise<void> {
  const open = transport;
  transport = undefined;
  (await open)?.close();
}

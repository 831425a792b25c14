import { createHash } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import { env, publicUrl } from '../platform/index.ts';

export interface Message {
  /** The same for every try: whoever gets it twice sees it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

let transport: Promise<Transporter> | undefined;

/** Hands a message to the institution's mail server. Throws what that says. */
export async function deliver(url: string, { id, to, subject, text }: Message): Promise<void> {
  // Loaded when first needed: most servers start without a letter to send.
  transport ??= import('nodemailer').then(({ createTransport }) =>
    createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 10_000, socketTimeout: 20_000 }),
  );
  const host = new URL(publicUrl()).hostname;
  await (await transport).sendMail({
    from: env.MAIL_FROM ?? { name: env.INSTITUTION, address: `no-reply@${host}` },
    to,
    subject,
    text,
    textEncoding: 'base64',
    messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}

export async function closeTransport(): Promise<void> {
  const open = transport;
  transport = undefined;
  (await open)?.close();
}

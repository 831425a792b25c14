import type { IncomingMessage } from 'node:http';
import { env } from '../env.ts';

let listeningPort = env.PORT;

/** With PORT 0 the system chooses: the address people reach us at is known only then. */
export function setListeningPort(port: number): void {
  listeningPort = port;
}

/** The address in links, QR codes and cookies, without a slash at the end. */
export function publicUrl(): string {
  return env.PUBLIC_URL ?? `${env.TLS_CERT_FILE ? 'https' : 'http'}://localhost:${listeningPort}`;
}

export function isSecure(): boolean {
  return publicUrl().startsWith('https:');
}

/** Exactly our own origin. A request without Origin comes from no page: cookies of browsers always travel with one. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  if (origin === undefined) return true;
  return origin === new URL(publicUrl()).origin || (!env.PUBLIC_URL && origin === `http://127.0.0.1:${listeningPort}`);
}

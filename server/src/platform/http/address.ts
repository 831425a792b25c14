import type { IncomingMessage } from 'node:http';
import express from 'express';
import { env } from '../env.ts';

type Trust = (address: string, hop: number) => boolean;

const app = express();
app.set('trust proxy', trustProxy());
const isTrusted: Trust = app.get('trust proxy fn');

/** What Express calls `trust proxy`: a number of proxies, their addresses, or none. */
export function trustProxy(): string | number | boolean {
  if (env.TRUST_PROXY === undefined) return false;
  return /^\d+$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY;
}

/** The client's address behind the proxies that `TRUST_PROXY` names, as `request.ip` has it for routes. */
export function addressOf(request: IncomingMessage): string {
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const way = [request.socket.remoteAddress ?? '', ...told.toReversed()];
  return way.find((address, hop) => !isTrusted(address, hop)) ?? way.at(-1) ?? '';
}

import { createHmac } from 'node:crypto';
import type { IceServer } from '@minber/shared/live/media';
import type { Instant } from '@minber/shared/platform/ids';

const seconds = { seminar: 12 * 3_600, check: 600 };

export interface TurnSettings {
  urls: string[];
  secret: string | undefined;
}

/**
 * TURN servers with credentials that end by themselves: coturn's REST scheme (`use-auth-secret`), where the user name
 * is `<end of validity in seconds>:<who>` and the password its HMAC-SHA1. 12 h for a seminar, 10 minutes for the check
 * page. Without TURN in the configuration: none, clients reach the server directly.
 */
export function iceServers(
  { urls, secret }: TurnSettings,
  who: string,
  purpose: keyof typeof seconds,
  now: Instant,
): IceServer[] {
  if (urls.length === 0) return [];
  const addresses = urls.filter((url) => url.startsWith('stun:') || url.startsWith('stuns:'));
  const relays = urls.filter((url) => !addresses.includes(url));
  const open: IceServer[] = addresses.length > 0 ? [{ urls: addresses }] : [];
  if (relays.length === 0) return open;
  if (!secret) return [...open, { urls: relays }];
  const username = `${Math.floor(now / 1000) + seconds[purpose]}:${who}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return [...open, { urls: relays, username, credential }];
}

import { timingSafeEqual } from 'node:crypto';
import { qrWindowMs } from '@minber/shared/attendance/check-in';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { macOf } from './secret.ts';

/** What a QR proves: somebody stood before this screen during this session, not more than a minute ago. */
export interface Sight {
  seminarId: Id;
  sessionId: Id;
  screenId: Id;
}

const macBytes = 12;
const idBytes = 12;
/** 32 signs that nobody takes for one another: no 0, O, 1, I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 6;

export function windowAt(now: Instant): number {
  return Math.floor(now / qrWindowMs);
}

/** The three ids and a MAC over them and the 30 s window. */
export function tokenOf(sight: Sight, window: number): string {
  const { seminarId, sessionId, screenId } = sight;
  const ids = Buffer.from(`${seminarId}${sessionId}${screenId}`, 'hex');
  return Buffer.concat([ids, macOf(textOf('qr', sight, window)).subarray(0, macBytes)]).toString('base64url');
}

/** Six signs to type beside the QR, good as long as it. */
export function codeOf(sight: Sight, window: number): string {
  const mac = macOf(textOf('code', sight, window));
  return [...mac.subarray(0, codeLength)].map((byte) => signs[byte % signs.length]).join('');
}

/** What was typed, as the screen wrote it. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** What a token proves now; undefined: nothing, because it is forged, foreign or older than the window before this. */
export function readToken(token: string, now: Instant): Sight | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 3 * idBytes + macBytes) return undefined;
  const id = (index: number) => bytes.subarray(index * idBytes, (index + 1) * idBytes).toString('hex');
  const sight = { seminarId: id(0), sessionId: id(1), screenId: id(2) };
  const mac = bytes.subarray(3 * idBytes);
  const current = windowAt(now);
  const isGood = [current, current - 1].some((window) =>
    timingSafeEqual(macOf(textOf('qr', sight, window)).subarray(0, macBytes), mac),
  );
  return isGood ? sight : undefined;
}

function textOf(purpose: 'qr' | 'code', { seminarId, sessionId, screenId }: Sight, window: number): string {
  return `${purpose}/${seminarId}/${sessionId}/${screenId}/${window}`;
}

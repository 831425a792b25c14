import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { isSecure } from '../http/origin.ts';

/** A random name of the browser profile; it says nothing of the person and opens nothing. */
const name = 'minber_device';
const shape = /^[\w-]{16,64}$/;
const twoYearsSeconds = 2 * 365 * 24 * 60 * 60;
const known = new WeakMap<IncomingMessage, string>();

/** The device a handshake comes from: the one its cookie names, else a new one. */
export function deviceOf(request: IncomingMessage): string {
  const before = known.get(request) ?? parseCookie(request.headers.cookie ?? '')[name];
  const deviceId = before && shape.test(before) ? before : randomBytes(18).toString('base64url');
  known.set(request, deviceId);
  return deviceId;
}

/** The cookies of a handshake, with the device where its browser does not know it yet. */
export function withDevice(request: IncomingMessage): string {
  const { cookie = '' } = request.headers;
  return parseCookie(cookie)[name] ? cookie : [cookie, `${name}=${deviceOf(request)}`].filter(Boolean).join('; ');
}

/** The cookie that makes the browser say so next time. */
export function deviceCookie(request: IncomingMessage): string {
  return stringifySetCookie({
    name,
    value: deviceOf(request),
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: twoYearsSeconds,
  });
}

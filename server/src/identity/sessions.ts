import type { Principal } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { type Call, type Credentials, clock, hashToken, newId, randomToken, signals } from '../platform/index.ts';
import { cookieName, tokenIn } from './cookie.ts';
import { type SessionDoc, SessionModel } from './model.ts';

const dayMs = 86_400_000;
const personSessionMs = 30 * dayMs;
const screenSessionMs = 400 * dayMs;

/** Whose session is opened. A person's lasts 30 days unless `expiresAt` says less, a screen's until it is revoked. */
export type SessionOwner =
  | { kind: 'person'; personId: Id; expiresAt?: Instant }
  | { kind: 'screen'; screenId: Id; hallId: Id }
  | { kind: 'guest'; guestId: Id; seminarId: Id; expiresAt: Instant };

/** The parts of a call that opening and closing a session touch. */
export type Browser = Pick<Call, 'credentials' | 'setCookie' | 'clearCookie' | 'client'>;

/** Why sockets of the subject are closed; see the `principal:changed` signal. */
type Reason = 'signed-out' | 'changed' | 'revoked';

/** Opens a session with a new token in this browser's cookie. Whatever session it had before on this side is closed. */
export async function openSession(browser: Browser, owner: SessionOwner): Promise<SessionDoc> {
  const { token, hash } = randomToken();
  const now = clock.now();
  const session: SessionDoc = {
    _id: newId(),
    tokenHash: hash,
    ...ownerFields(owner, now),
    openedAt: now,
    lastSeenAt: now,
    address: browser.client.address,
    userAgent: browser.client.userAgent,
  };
  const side = owner.kind === 'screen' ? 'screen' : 'person';
  await closeSessionOf({ ...browser.credentials, side });
  await SessionModel.create(session);
  browser.setCookie(cookieName(side), token, { maxAgeMs: session.expiresAt - now });
  return session;
}

function ownerFields(
  owner: SessionOwner,
  now: Instant,
): Pick<SessionDoc, 'kind' | 'subjectId' | 'hallId' | 'seminarId' | 'expiresAt'> {
  const none = { hallId: null, seminarId: null };
  switch (owner.kind) {
    case 'person':
      return {
        ...none,
        kind: 'person',
        subjectId: owner.personId,
        expiresAt: owner.expiresAt ?? now + personSessionMs,
      };
    case 'screen':
      return {
        ...none,
        kind: 'screen',
        subjectId: owner.screenId,
        hallId: owner.hallId,
        expiresAt: now + screenSessionMs,
      };
    case 'guest':
      return {
        ...none,
        kind: 'guest',
        subjectId: owner.guestId,
        seminarId: owner.seminarId,
        expiresAt: owner.expiresAt,
      };
  }
}

/** Closes the session the credentials name, if any; its sockets go. */
export async function closeSessionOf(credentials: Credentials): Promise<SessionDoc | undefined> {
  const token = tokenIn(credentials);
  if (!token) return undefined;
  const session = await SessionModel.findOneAndDelete({ tokenHash: hashToken(token) }).lean<SessionDoc>();
  if (session)
    signals.emit('principal:changed', { subjectId: session.subjectId, reason: 'signed-out', sessionId: session._id });
  return session ?? undefined;
}

/** Closes one session of this subject; false when it has no such session. */
export async function closeSession(subjectId: Id, sessionId: Id): Promise<boolean> {
  const { deletedCount } = await SessionModel.deleteOne({ _id: sessionId, subjectId });
  if (deletedCount > 0) signals.emit('principal:changed', { subjectId, reason: 'signed-out', sessionId });
  return deletedCount > 0;
}

/** Closes all sessions of a person, screen or guest, but the one to keep; their sockets are gone within 2 s. */
export async function closeSessions(subjectId: Id, reason: Reason = 'revoked', keepSessionId?: Id): Promise<void> {
  if (!keepSessionId) {
    await SessionModel.deleteMany({ subjectId });
    signals.emit('principal:changed', { subjectId, reason });
    return;
  }
  const others = await SessionModel.find({ subjectId, _id: { $ne: keepSessionId } }).lean<SessionDoc[]>();
  await SessionModel.deleteMany({ _id: { $in: others.map((session) => session._id) } });
  for (const session of others) signals.emit('principal:changed', { subjectId, reason, sessionId: session._id });
}

/** Removes what has expired. Reading checks expiry too: sweeping only tidies, and closes sockets left open. */
export async function sweepSessions(): Promise<void> {
  const expired = await SessionModel.find({ expiresAt: { $lte: clock.now() } })
    .limit(1000)
    .lean<SessionDoc[]>();
  await SessionModel.deleteMany({ _id: { $in: expired.map((session) => session._id) } });
  for (const session of expired)
    signals.emit('principal:changed', { subjectId: session.subjectId, reason: 'signed-out', sessionId: session._id });
}

/** Who holds this session; `grants` are those of the person it belongs to. */
export function principalOf(session: SessionDoc, grants: Extract<Principal, { kind: 'person' }>['grants']): Principal {
  if (session.kind === 'screen') return { kind: 'screen', screenId: session.subjectId, hallId: session.hallId ?? '' };
  if (session.kind === 'guest')
    return { kind: 'guest', guestId: session.subjectId, seminarId: session.seminarId ?? '' };
  return { kind: 'person', personId: session.subjectId, sessionId: session._id, grants };
}

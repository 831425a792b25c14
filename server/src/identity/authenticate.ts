import type { Principal } from '@minber/shared/access/principal';
import { type Credentials, clock, hashToken, readTogether, signals } from '../platform/index.ts';
import { tokenIn } from './cookie.ts';
import { type PersonDoc, PersonModel, type SessionDoc, SessionModel } from './model.ts';
import { principalOf } from './sessions.ts';

/** Short enough that another node's sign-out holds here within its 2 s; this node's own empties it at once. */
const cachedMs = 1500;
const cachedAtMost = 5000;
const seenEveryMs = 5 * 60_000;
const visitor: Principal = { kind: 'visitor' };

interface Known {
  principal: Principal;
  subjectId: string;
  until: number;
}
const known = new Map<string, Known>();
/** Grows with every change, so that an answer read before it is not remembered after it. */
let changes = 0;

signals.on('principal:changed', ({ subjectId }) => {
  changes++;
  for (const [key, entry] of known) if (entry.subjectId === subjectId) known.delete(key);
});

const sessionOf = readTogether(
  (tokenHashes) => SessionModel.find({ tokenHash: { $in: tokenHashes } }).lean<SessionDoc[]>(),
  ({ tokenHash }) => tokenHash,
);
const grantsOf = readTogether(
  (ids) =>
    PersonModel.find({ _id: { $in: ids }, active: true }, { grants: 1 }).lean<Pick<PersonDoc, '_id' | 'grants'>[]>(),
  ({ _id }) => _id,
);

/** Who shows these credentials; a visitor when the session is absent or expired, or its person deactivated. */
export async function authenticate(credentials: Credentials): Promise<Principal> {
  const token = tokenIn(credentials);
  if (!token) return visitor;
  const tokenHash = hashToken(token);
  const now = clock.now();
  const remembered = known.get(tokenHash);
  if (remembered && remembered.until > now) return remembered.principal;
  const asOf = changes;
  const session = await sessionOf(tokenHash);
  if (!session || session.expiresAt <= now) return visitor;
  const principal = await principalNow(session);
  if (principal.kind === 'visitor') return visitor;
  if (asOf === changes)
    remember(tokenHash, {
      principal,
      subjectId: session.subjectId,
      until: Math.min(now + cachedMs, session.expiresAt),
    });
  if (now - session.lastSeenAt > seenEveryMs)
    await SessionModel.updateOne({ _id: session._id }, { $max: { lastSeenAt: now } });
  return principal;
}

async function principalNow(session: SessionDoc): Promise<Principal> {
  if (session.kind !== 'person') return principalOf(session, []);
  const person = await grantsOf(session.subjectId);
  return person ? principalOf(session, person.grants) : visitor;
}

function remember(key: string, entry: Known): void {
  if (known.size >= cachedAtMost) known.clear();
  known.set(key, entry);
}

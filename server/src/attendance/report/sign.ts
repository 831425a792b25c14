import type { Id } from '@minber/shared/platform/ids';
import type { Model } from 'mongoose';
import { audit, isDuplicate, type WithOutbox } from '../../platform/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { attendanceChanged } from '../record/changed.ts';
import { authorOf } from './author.ts';

export interface Where {
  seminarId: Id;
  sessionId: Id;
}

/** What makes a change of the record a signed one. `key`: of the author's own, so that a repeated request signs nothing new. */
export interface Signature {
  key: string;
  reason: string;
  authorId: Id;
  authorName: string;
}

type Signed = WithOutbox & Signature & { _id: Id };
/** What is signed. */
export type Unsigned<D extends Signed> = Omit<D, keyof Signature | 'outbox'>;

/** As it would be if it were signed, for a preview. */
export function asIfSigned<D extends Signed>(unsigned: Unsigned<D>): D {
  return { ...unsigned, key: '', reason: '', authorId: '', authorName: '', outbox: [] } as unknown as D;
}

/** Signs once for one key of one author: the document, with what follows from it in its outbox, and the audit entry. */
export async function signOnce<D extends Signed>(
  model: Model<D>,
  { principal, where, key, reason }: { principal: PersonPrincipal; where: Where; key: string; reason: string },
  unsigned: () => Promise<Unsigned<D>>,
  noted: { action: string; details(stored: D): Record<string, unknown> },
): Promise<D> {
  const { seminarId, sessionId } = where;
  const { personId: authorId } = principal;
  const find = () => model.findOne({ authorId, key } as object).lean<D>();
  const before = await find();
  if (before) return before;
  const { name: authorName } = await authorOf(authorId);
  const signature = { key, reason, authorId, authorName, outbox: attendanceChanged(seminarId, sessionId) };
  const stored = { ...(await unsigned()), ...signature } as unknown as D;
  try {
    await model.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await find()) ?? stored;
  }
  const details = { sessionId, ...noted.details(stored), reason };
  await audit({ principal, action: noted.action, on: { kind: 'seminar', id: seminarId }, details });
  return stored;
}

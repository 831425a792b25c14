import type { Grant } from '@minber/shared/access/principal';
import { foldedWords } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import type { Filter } from '../platform/index.ts';
import { type PersonDoc, PersonModel, SessionModel } from './model.ts';

/** What higher layers may know of a person. `phone` is a contact: give it only to those with `person:contact`. */
export interface KnownPerson {
  id: Id;
  surname: string;
  givenName: string;
  patronymic: string | null;
  position: string;
  organisation: string;
  district: string;
  regionId: Id | null;
  centreId: Id | null;
  phone: string | null;
  language: Language;
  grants: Grant[];
  active: boolean;
  /** Names in their binary order sort as Kazakh names do. */
  sortKey: string;
}

/** The people with these ids, in no order; those that do not exist are left out. */
export async function findPeople(personIds: Id[]): Promise<KnownPerson[]> {
  const found = await PersonModel.find({ _id: { $in: personIds } }).lean<PersonDoc[]>();
  return found.map(know);
}

export async function findPerson(personId: Id): Promise<KnownPerson | undefined> {
  const found = await PersonModel.findById(personId).lean<PersonDoc>();
  return found ? know(found) : undefined;
}

/** Where an active person gets mail, and in which language; undefined: he is gone, or has no address. */
export async function findMailbox(personId: Id): Promise<{ email: string; language: Language } | undefined> {
  const found = await PersonModel.findOne({ _id: personId, active: true }, { email: 1, language: 1 }).lean<PersonDoc>();
  return found?.email ? { email: found.email, language: found.language } : undefined;
}

/**
 * Active people by the beginnings of words of their names or posts, in the Kazakh order, at most `limit`. `within` is
 * the caller's scope as a filter on `regionId`, `centreId` and `_id`.
 */
export async function searchPeople(search: string, within: Filter, limit: number): Promise<KnownPerson[]> {
  const words = foldedWords(search).map((word) => ({ words: { $regex: `^${word}` } }));
  const found = await PersonModel.find({ $and: [within, { active: true }, ...words] })
    .sort({ sortKey: 1, _id: 1 })
    .limit(limit)
    .lean<PersonDoc[]>();
  return found.map(know);
}

export function know({
  _id,
  surname,
  givenName,
  patronymic,
  position,
  organisation,
  district,
  regionId,
  centreId,
  phone,
  language,
  grants,
  active,
  sortKey,
}: PersonDoc): KnownPerson {
  return {
    id: _id,
    surname,
    givenName,
    patronymic,
    position,
    organisation,
    district,
    regionId,
    centreId,
    phone,
    language,
    grants,
    active,
    sortKey,
  };
}

/** Whether anybody, active or not, belongs to this region or centre. */
export async function isPlaceOfPeople(place: { regionId: Id } | { centreId: Id }): Promise<boolean> {
  return (await PersonModel.exists(place)) !== null;
}

/** The regions and centres that anybody belongs to. */
export async function placesOfPeople(): Promise<{ regionIds: Id[]; centreIds: Id[] }> {
  const [regionIds, centreIds] = await Promise.all([
    PersonModel.distinct('regionId'),
    PersonModel.distinct('centreId'),
  ]);
  return { regionIds: regionIds.filter((id) => id !== null), centreIds: centreIds.filter((id) => id !== null) };
}

/** When each of these subjects was last heard of by its session. */
export async function lastSeen(subjectIds: Id[]): Promise<Map<Id, Instant>> {
  const sessions = await SessionModel.find({ subjectId: { $in: subjectIds } }, { subjectId: 1, lastSeenAt: 1 }).lean();
  const seen = new Map<Id, Instant>();
  for (const { subjectId, lastSeenAt } of sessions) seen.set(subjectId, Math.max(lastSeenAt, seen.get(subjectId) ?? 0));
  return seen;
}

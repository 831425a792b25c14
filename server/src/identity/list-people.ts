import { scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import { foldedWords } from '@minber/shared/identity/names';
import type { PeopleFilter, PeopleQuery, PersonRow } from '@minber/shared/identity/person';
import { normalisePhone } from '@minber/shared/identity/phone';
import type { Page } from '@minber/shared/platform/paging';
import type { z } from 'zod';
import { type Filter, scopeFilter } from '../platform/index.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { viewRow } from './person-view.ts';

const places = { region: 'regionId', centre: 'centreId', own: '_id' };
const heavy = { knownAddresses: 0, words: 0, contactWords: 0, passwordHash: 0, link: 0, signInCode: 0 };

/** One page of the people in scope, in the Kazakh order of their names. `total` comes with the first page. */
export async function listPeople(principal: Principal, scope: Scope, query: PeopleQuery): Promise<Page<PersonRow>> {
  const filter = peopleFilter(principal, scope, query);
  const after = readCursor(query.cursor);
  const [found, total] = await Promise.all([
    PersonModel.find({ $and: [filter, after] }, heavy)
      .sort({ sortKey: 1, _id: 1 })
      .limit(query.limit + 1)
      .lean<PersonDoc[]>(),
    query.cursor ? undefined : PersonModel.countDocuments(filter),
  ]);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  const next = found.length > query.limit && last ? writeCursor(last.sortKey, last._id) : null;
  return { items: items.map((person) => viewRow(principal, person)), next, ...(total === undefined ? {} : { total }) };
}

/** The filter of lists, exports and counts: the caller's scope first, then what he asked for. */
export function peopleFilter(principal: Principal, scope: Scope, wanted: z.infer<typeof PeopleFilter>): Filter {
  const parts: Filter[] = [scopeFilter(scope, places)];
  if (wanted.active !== 'all') parts.push({ active: wanted.active === 'yes' });
  if (wanted.regionId) parts.push({ regionId: wanted.regionId });
  if (wanted.centreId) parts.push({ centreId: wanted.centreId });
  if (wanted.role) parts.push({ roles: wanted.role });
  if (wanted.search) parts.push(searchFilter(principal, wanted.search));
  return { $and: parts };
}

/** Every word must begin one of the person's; or the whole is the beginning of a contact, where those are open. */
function searchFilter(principal: Principal, search: string): Filter {
  const words = foldedWords(search).map((word) => ({ words: { $regex: `^${literally(word)}` } }));
  const byName: Filter = words.length > 0 ? { $and: words } : { _id: { $in: [] } };
  const contacts = scopeOf(principal, 'person:contact');
  if (!contacts) return byName;
  const typed = search.toLowerCase().trim();
  const digits = (normalisePhone(typed) ?? typed.replace(/^\+/, '')).replace(/[^\d]/g, '');
  const starts = [typed, ...(digits.length >= 3 ? [digits] : [])].map((start) => ({
    contactWords: { $regex: `^${literally(start)}` },
  }));
  return { $or: [byName, { $and: [scopeFilter(contacts, places), { $or: starts }] }] };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

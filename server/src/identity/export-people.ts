import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import { columnTitles } from '@minber/shared/identity/columns';
import { type ImportField, importFields } from '@minber/shared/identity/import';
import type { PeopleFilter } from '@minber/shared/identity/person';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { z } from 'zod';
import { audit, type FileAnswer, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import { peopleFilter } from './list-people.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { facetsOfPerson } from './person-view.ts';
import { knownPlaces } from './places.ts';

type Format = 'csv' | 'xlsx';
const titles = { kk: 'Адамдар', ru: 'Люди', en: 'People' };

/** The people in scope as a list that `previewImport` reads again. What the caller may not see stays empty. */
export async function exportPeople(
  principal: Principal,
  scope: Scope,
  { format, ...wanted }: z.infer<typeof PeopleFilter> & { format: Format },
  language: Language,
): Promise<FileAnswer> {
  const people = await PersonModel.find(peopleFilter(principal, scope, wanted))
    .sort({ sortKey: 1, _id: 1 })
    .lean<PersonDoc[]>();
  const names = await placeNames(language);
  const rows = people.map((person) => importFields.map((field) => cellOf(principal, person, field, names)));
  await audit({ principal, action: 'person.export', details: { rows: rows.length, format } });
  return write(format, { rows, ...headOf(language) }, language);
}

/** An empty list with the right column titles. */
export function importTemplate(format: Format, language: Language): Promise<FileAnswer> {
  return write(format, { rows: [], ...headOf(language) }, language);
}

function headOf(language: Language): Pick<Sheet, 'name' | 'columns'> {
  return {
    name: titles[language],
    columns: importFields.map((field) => ({
      title: columnTitles[field][language],
      width: 22,
    })),
  };
}

function write(format: Format, sheet: Sheet, language: Language): Promise<FileAnswer> {
  return format === 'xlsx' ? toXlsx(sheet.name, sheet) : toCsv(sheet.name, sheet, language);
}

async function placeNames(language: Language): Promise<Map<string, string>> {
  const [regions, centres] = await Promise.all([knownPlaces().regions(), knownPlaces().centres()]);
  return new Map([...regions, ...centres].map(({ id, name }) => [id, inLanguage(name, language)]));
}

function cellOf(principal: Principal, person: PersonDoc, field: ImportField, places: Map<string, string>): string {
  const facets = facetsOfPerson(person);
  switch (field) {
    case 'region':
      return places.get(person.regionId ?? '') ?? '';
    case 'centre':
      return places.get(person.centreId ?? '') ?? '';
    case 'phone':
    case 'email':
    case 'login':
      return allows(principal, 'person:contact', facets) ? (person[field] ?? '') : '';
    case 'iin':
      return allows(principal, 'person:iin', facets) ? (person.iin ?? '') : '';
    default:
      return person[field] ?? '';
  }
}

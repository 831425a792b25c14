import { isIin } from '@minber/shared/identity/iin';
import type { ImportField, ImportProblem, ImportProblemCode } from '@minber/shared/identity/import';
import { foldText } from '@minber/shared/identity/names';
import { isCleanName, Login } from '@minber/shared/identity/person';
import { normalisePhone } from '@minber/shared/identity/phone';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { z } from 'zod';
import type { Places } from '../places.ts';
import type { RowValues } from './model.ts';

export type Cells = Partial<Record<ImportField, string>>;
export interface CheckedCells {
  values: RowValues;
  problems: ImportProblem[];
}
/** Regions and centres by every name and code they have. */
export interface PlaceNames {
  regions: Map<string, Id>;
  centres: Map<string, { id: Id; regionId: Id }[]>;
}

const nameLength = 80;
const lineLength = 300;
const languageNames: Record<Language, string[]> = {
  kk: ['kk', 'kz', 'қаз', 'қазақ', 'қазақша', 'қазақ тілі', 'казахский', 'kazakh'],
  ru: ['ru', 'рус', 'орыс', 'орысша', 'орыс тілі', 'русский', 'russian'],
  en: ['en', 'ағылшын', 'ағылшынша', 'английский', 'english'],
};
const languages = new Map(
  Object.entries(languageNames).flatMap(([language, names]) =>
    names.map((name) => [foldText(name), language as Language]),
  ),
);
const Email = z.email().max(200);

export async function readPlaceNames(places: Places): Promise<PlaceNames> {
  const [regions, centres] = await Promise.all([places.regions(), places.centres()]);
  const names: PlaceNames = { regions: new Map(), centres: new Map() };
  for (const { id, name, code } of regions)
    for (const text of [name.kk, name.ru, name.en, code]) if (text) names.regions.set(foldText(text), id);
  for (const { id, regionId, name } of centres) {
    for (const key of new Set([name.kk, name.ru, name.en].map(foldText))) {
      if (key) names.centres.set(key, [...(names.centres.get(key) ?? []), { id, regionId }]);
    }
  }
  return names;
}

/** Checks one row's cells on their own, without looking at other rows or people. */
export function checkCells(cells: Cells, places: PlaceNames): CheckedCells {
  const checked: CheckedCells = { values: {}, problems: [] };
  const refuse = (field: ImportField, code: ImportProblemCode) => {
    checked.problems.push({ field, code, value: (cells[field] ?? '').slice(0, 100), level: 'error' });
  };
  const take = <K extends keyof RowValues & ImportField>(
    field: K,
    code: ImportProblemCode,
    value: RowValues[K] | undefined,
  ) => {
    if (cells[field] === undefined) return;
    if (value === undefined) refuse(field, code);
    else checked.values[field] = value;
  };
  for (const field of ['surname', 'givenName', 'patronymic'] as const) checkName(field, cells, checked, refuse);
  for (const field of ['position', 'organisation', 'district'] as const) {
    if (/[\ufffd]|\?{2,}/.test(cells[field] ?? '')) refuse(field, 'brokenLetters');
    else take(field, 'tooLong', (cells[field] ?? '').length <= lineLength ? cells[field] : undefined);
  }
  take('phone', 'phone', normalisePhone(cells.phone ?? ''));
  take('email', 'email', Email.safeParse(cells.email?.toLowerCase()).data);
  take('iin', 'iin', iinOf(cells.iin));
  take('language', 'language', languages.get(foldText(cells.language ?? '')));
  take('login', 'login', loginOf(cells));
  checkPlace(cells, places, checked, refuse);
  return checked;
}

function checkName(
  field: 'surname' | 'givenName' | 'patronymic',
  cells: Cells,
  checked: CheckedCells,
  refuse: (field: ImportField, code: ImportProblemCode) => void,
): void {
  const name = cells[field];
  if (!name) {
    if (field !== 'patronymic') refuse(field, 'required');
  } else if (!isCleanName(name)) refuse(field, 'brokenLetters');
  else if (name.length > nameLength) refuse(field, 'tooLong');
  else checked.values[field] = name;
}

/** A spreadsheet keeps an IIN as a number and drops the zeros it begins with. */
function iinOf(cell: string | undefined): string | undefined {
  const digits = (cell ?? '').replace(/\s/g, '');
  const whole = /^\d{9,12}$/.test(digits) ? digits.padStart(12, '0') : digits;
  return isIin(whole) ? whole : undefined;
}

function loginOf({ login, email }: Cells): string | undefined {
  const parsed = Login.safeParse(login).data;
  return parsed?.includes('@') && parsed !== email?.toLowerCase() ? undefined : parsed;
}

function checkPlace(
  cells: Cells,
  places: PlaceNames,
  { values }: CheckedCells,
  refuse: (field: ImportField, code: ImportProblemCode) => void,
): void {
  const regionId = cells.region === undefined ? undefined : places.regions.get(foldText(cells.region));
  if (cells.region !== undefined && !regionId) {
    refuse('region', 'region');
    return;
  }
  if (regionId) values.regionId = regionId;
  if (cells.centre === undefined) return;
  const named = places.centres.get(foldText(cells.centre)) ?? [];
  const [centre, ...others] = regionId ? named.filter((one) => one.regionId === regionId) : named;
  if (!centre || others.length > 0) {
    refuse('centre', 'centre');
    return;
  }
  values.centreId = centre.id;
  values.regionId = centre.regionId;
}

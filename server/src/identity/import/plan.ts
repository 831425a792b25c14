import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { ImportField, ImportProblemCode } from '@minber/shared/identity/import';
import { mayManage } from '@minber/shared/identity/manage';
import { foldText, fullName } from '@minber/shared/identity/names';
import { newId } from '../../platform/index.ts';
import { type PersonDoc, PersonModel } from '../model.ts';
import { facetsOfPerson } from '../person-view.ts';
import { type Cells, checkCells, type PlaceNames } from './cells.ts';
import type { PlannedRow, RowValues } from './model.ts';

/** What each row would do, judged against the people already there, the other rows and the caller's places. */
export async function planRows(
  principal: Principal,
  rows: { row: number; cells: Cells }[],
  places: PlaceNames,
): Promise<PlannedRow[]> {
  const checked = rows.map(({ row, cells }) => ({ row, cells, ...checkCells(cells, places) }));
  const people = await peopleNamedBy(checked.map(({ values }) => values));
  const seen = new Map<string, number>();
  const phones = new Map<string, string>();
  return checked.map(({ row, cells, values, problems }) => {
    const plan: PlannedRow = {
      row,
      name: fullNameOf(cells),
      outcome: 'create',
      problems: [...problems],
      personId: newId(),
      values,
    };
    const add = (
      field: ImportField | null,
      code: ImportProblemCode,
      value: string,
      level: 'error' | 'note' = 'error',
    ) => plan.problems.push({ field, code, value, level });
    const person = findPerson(principal, people, values, (field, code) =>
      add(field, code, String(values[field] ?? '')),
    );
    for (const key of keysOf(values)) {
      const earlier = seen.get(key);
      if (earlier !== undefined) add(null, 'duplicateInFile', String(earlier));
      else seen.set(key, row);
    }
    if (person) judgeUpdate(principal, person, plan, add);
    else if (
      !allows(
        principal,
        'person:write',
        facetsOfPerson({ _id: '', regionId: values.regionId ?? null, centreId: values.centreId ?? null }),
      )
    )
      add('region', 'outsideScope', '');
    if (values.phone && isShared(values.phone, nameOf(values), person, people, phones))
      add('phone', 'sharedPhone', values.phone, 'note');
    if (plan.problems.some(({ level }) => level === 'error')) plan.outcome = 'refuse';
    return plan;
  });
}

function fullNameOf(cells: Cells): string {
  return fullName({
    surname: cells.surname ?? '',
    givenName: cells.givenName ?? '',
    patronymic: cells.patronymic ?? null,
  }).slice(0, 240);
}

async function peopleNamedBy(rows: RowValues[]): Promise<PersonDoc[]> {
  const all = (field: 'login' | 'iin' | 'phone') => [...new Set(rows.flatMap((values) => values[field] ?? []))];
  return PersonModel.find({
    $or: [{ login: { $in: all('login') } }, { iin: { $in: all('iin') } }, { phone: { $in: all('phone') } }],
  }).lean<PersonDoc[]>();
}

/** The same person by IIN, else by login and name, else by phone and name among those the caller may see. */
function findPerson(
  principal: Principal,
  people: PersonDoc[],
  values: RowValues,
  refuse: (field: 'login', code: ImportProblemCode) => void,
): PersonDoc | undefined {
  const byIin = values.iin ? people.find(({ iin }) => iin === values.iin) : undefined;
  const byLogin = values.login ? people.find(({ login }) => login === values.login) : undefined;
  if (byLogin && byLogin !== byIin && (byIin || !isSameName(byLogin, values))) refuse('login', 'loginTaken');
  return (
    byIin ??
    byLogin ??
    people.find((person) => {
      return (
        values.phone === person.phone &&
        isSameName(person, values) &&
        allows(principal, 'person:read', facetsOfPerson(person))
      );
    })
  );
}

/** Surname and given name as search compares them: people write patronymics or leave them out. */
function nameOf({ surname = '', givenName = '' }: RowValues | PersonDoc): string {
  return foldText(`${surname} ${givenName}`);
}

function isSameName(person: PersonDoc, values: RowValues): boolean {
  return nameOf(person) === nameOf(values);
}

function judgeUpdate(
  principal: Principal,
  person: PersonDoc,
  plan: PlannedRow,
  add: (field: ImportField | null, code: ImportProblemCode, value: string, level?: 'note') => void,
): void {
  plan.personId = person._id;
  plan.outcome = 'update';
  const moved = {
    _id: person._id,
    regionId: plan.values.regionId ?? person.regionId,
    centreId: plan.values.centreId ?? (plan.values.regionId ? null : person.centreId),
  };
  const mine = allows(principal, 'person:write', facetsOfPerson(person));
  if (!mine || !mayManage(principal.kind === 'person' ? principal.grants : [], person.grants))
    add(null, 'protectedPerson', '');
  else if (!allows(principal, 'person:write', facetsOfPerson(moved))) add('region', 'outsideScope', '');
  else add(null, 'known', '', 'note');
}

function keysOf(values: RowValues): string[] {
  return [
    ...(values.iin ? [`iin ${values.iin}`] : []),
    ...(values.login ? [`login ${values.login}`] : []),
    ...(values.phone ? [`phone ${values.phone} ${nameOf(values)}`] : []),
  ];
}

function isShared(
  phone: string,
  name: string,
  person: PersonDoc | undefined,
  people: PersonDoc[],
  phones: Map<string, string>,
): boolean {
  const inFile = phones.get(phone);
  phones.set(phone, name);
  if (inFile !== undefined && inFile !== name) return true;
  return people.some((other) => other.active && other.phone === phone && other._id !== person?._id);
}

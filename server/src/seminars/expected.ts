import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type {
  AddExpected,
  ExpectedResult,
  MoveExpected,
  RemoveExpected,
  WantedPlace,
} from '@minber/shared/seminars/expected';
import type { z } from 'zod';
import type { IdentifiedPerson } from '../identity/index.ts';
import { clock, fail } from '../platform/index.ts';
import { writeChanges } from './edit.ts';
import { differences, isSamePlace } from './expected-changes.ts';
import type { ExpectedDoc } from './model.ts';
import { learnersOf, readablePeople } from './people.ts';
import { placesFor } from './place.ts';
import { type LoadedSeminar, loadSeminar } from './seminar.ts';

/** Most people one seminar can expect. */
export const expectedAtMost = 5000;

/** Puts people on the list; who is on it already keeps his place. Throws `request.invalid` naming unknown people. */
export async function addExpected(
  principal: Principal,
  seminarId: Id,
  wanted: z.output<typeof AddExpected>,
): Promise<ExpectedResult> {
  const seminar = await loadForList(seminarId, wanted);
  const [named, fromPlaces] = await Promise.all([
    knownOrFail(principal, wanted.personIds),
    learnersOf(principal, { regionIds: wanted.regionIds, centreIds: wanted.centreIds }),
  ]);
  const people = [...new Map([...named, ...fromPlaces].map((person) => [person.id, person])).values()];
  const listed = new Set(seminar.expected.map((line) => line.personId));
  const added = await linesFor(
    people.filter((person) => !listed.has(person.id)),
    wanted.place,
  );
  return change(principal, seminar, added, people.length - added.length, wanted.reason);
}

/** Gives people on the list another place. */
export async function moveExpected(
  principal: Principal,
  seminarId: Id,
  wanted: z.output<typeof MoveExpected>,
): Promise<ExpectedResult> {
  const seminar = await loadForList(seminarId, wanted);
  const listed = new Map(seminar.expected.map((line) => [line.personId, line]));
  const unknown = wanted.personIds.flatMap((id, at) =>
    listed.has(id) ? [] : [{ path: `personIds.${at}`, message: 'person.unknown' }],
  );
  if (unknown.length > 0) fail('request.invalid', { fields: unknown });
  const lines = await linesFor(await knownOrFail(principal, wanted.personIds), wanted.place);
  const moved = lines.filter((line) => !isSamePlace(line, listed.get(line.personId)));
  return change(principal, seminar, moved, lines.length - moved.length, wanted.reason);
}

/** Takes people off the list. */
export async function removeExpected(
  principal: Principal,
  seminarId: Id,
  wanted: z.output<typeof RemoveExpected>,
): Promise<ExpectedResult> {
  const seminar = await loadForList(seminarId, wanted);
  const leaving = new Set(wanted.personIds);
  const expected = seminar.expected.filter((line) => !leaving.has(line.personId));
  return writeExpected(
    principal,
    seminar,
    expected,
    leaving.size - (seminar.expected.length - expected.length),
    wanted.reason,
  );
}

/** The seminar, ready to have its list changed: not cancelled, read at this revision, with a reason once frozen. */
export async function loadForList(
  seminarId: Id,
  { revision, reason }: { revision: number; reason?: string | undefined },
): Promise<LoadedSeminar> {
  const seminar = await loadSeminar(seminarId);
  if (seminar.cancelled) fail('seminar.cancelled');
  if (seminar.revision !== revision) fail('request.conflict');
  if (seminar.expectedFrozenAt !== undefined && !reason)
    fail('expected.reasonNeeded', { fields: [{ path: 'reason', message: 'required' }] });
  return seminar;
}

/** Adds lines, or replaces those of the same people, in one write. */
export function change(
  principal: Principal,
  seminar: LoadedSeminar,
  lines: ExpectedDoc[],
  unchanged: number,
  reason?: string,
): Promise<ExpectedResult> {
  const changed = new Map(lines.map((line) => [line.personId, line]));
  const expected = [...seminar.expected.filter((line) => !changed.has(line.personId)), ...lines];
  return writeExpected(principal, seminar, expected, unchanged, reason);
}

async function writeExpected(
  principal: Principal,
  seminar: LoadedSeminar,
  expected: ExpectedDoc[],
  unchanged: number,
  reason = '',
): Promise<ExpectedResult> {
  if (expected.length > expectedAtMost) fail('expected.tooMany', { params: { limit: expectedAtMost } });
  const lines = differences(seminar.expected, expected);
  if (lines.length === 0) return { revision: seminar.revision, changed: 0, unchanged, expectedCount: expected.length };
  const byId = principal.kind === 'person' ? principal.personId : null;
  const written = await writeChanges(
    principal,
    seminar,
    { expected },
    {
      action: 'expected:write',
      details: { changed: lines.length, expected: expected.length, reason },
      ...(seminar.expectedFrozenAt === undefined
        ? {}
        : { push: { expectedChanges: { at: clock.now(), byId, reason, lines } } }),
    },
  );
  return { revision: written.revision, changed: lines.length, unchanged, expectedCount: expected.length };
}

async function knownOrFail(principal: Principal, personIds: Id[]): Promise<IdentifiedPerson[]> {
  const readable = await readablePeople(principal, personIds);
  const unknown = personIds.flatMap((id, at) =>
    readable.get(id)?.active ? [] : [{ path: `personIds.${at}`, message: 'person.unknown' }],
  );
  if (unknown.length > 0) fail('request.invalid', { fields: unknown.slice(0, 50) });
  return [...readable.values()];
}

async function linesFor(people: IdentifiedPerson[], place: WantedPlace): Promise<ExpectedDoc[]> {
  const placeFor = await placesFor(people, place);
  return people.map(placeFor);
}

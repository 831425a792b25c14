import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { ExpectedChange } from '@minber/shared/seminars/expected';
import type { ExpectedChangeDoc, ExpectedDoc } from './model.ts';
import { cardOf, peopleById } from './people.ts';
import { linesOpenTo } from './rows.ts';
import { loadSeminar } from './seminar.ts';

/** What differs between two lists, person by person. */
export function differences(before: ExpectedDoc[], after: ExpectedDoc[]): ExpectedChangeDoc['lines'] {
  const was = new Map(before.map((line) => [line.personId, line]));
  const is = new Map(after.map((line) => [line.personId, line]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((personId) => ({ personId, from: was.get(personId) ?? null, to: is.get(personId) ?? null }))
    .filter(({ from, to }) => !isSamePlace(from, to));
}

export function isSamePlace(one: ExpectedDoc | null | undefined, other: ExpectedDoc | null | undefined): boolean {
  return hallOf(one) === hallOf(other);
}

/** What changed since the list was frozen, latest first: the lines that leave or enter a place the scope opens. */
export async function expectedChanges(scope: Scope, seminarId: Id): Promise<ExpectedChange[]> {
  const isOpen = linesOpenTo(scope);
  const { expectedChanges: all } = await loadSeminar(seminarId);
  const changes = all
    .map((change) => ({
      ...change,
      lines: change.lines.filter(({ from, to }) => [from, to].some((line) => line && isOpen(line))),
    }))
    .filter(({ lines }) => lines.length > 0);
  const people = await peopleById(
    changes.flatMap(({ byId, lines }) => [...lines.map((line) => line.personId), ...(byId ? [byId] : [])]),
  );
  return changes.toReversed().map(({ at, byId, reason, lines }) => ({
    at,
    by: byId ? cardOf(people, byId) : null,
    reason,
    lines: lines.map(({ personId, from, to }) => ({
      person: cardOf(people, personId),
      from: from?.place ?? null,
      to: to?.place ?? null,
    })),
  }));
}

function hallOf(line: ExpectedDoc | null | undefined): string {
  if (!line) return 'nowhere';
  return line.place.kind === 'hall' ? line.place.hallId : 'own';
}

import type { DeskPerson } from '@minber/shared/attendance/desk';

/** `here`: checked in; `gone`: checked in, but not found; `away`: not checked in; `came`: not checked in, but found. */
export type RollCallMark = 'here' | 'gone' | 'away' | 'came';

export interface RollCallRow {
  person: DeskPerson;
  mark: RollCallMark;
}

/** Who was tapped: of those checked in, and of the others. What no longer applies to somebody is left out of account. */
export interface RollCallTaps {
  missing: ReadonlySet<string>;
  came: ReadonlySet<string>;
}

/** Whom a roll-call asks for: everybody of the list but those for whom somebody else came. */
export function rollCallRows(people: readonly DeskPerson[], taps: RollCallTaps): RollCallRow[] {
  return people
    .filter(({ state, representedBy }) => state === 'in' || representedBy === null)
    .map((person) => ({ person, mark: markOf(person, taps) }));
}

function markOf({ personId, state }: DeskPerson, { missing, came }: RollCallTaps): RollCallMark {
  if (state === 'in') return missing.has(personId) ? 'gone' : 'here';
  return came.has(personId) ? 'came' : 'away';
}

/** Whether he counts as found. */
export function isFound({ mark }: RollCallRow): boolean {
  return mark === 'here' || mark === 'came';
}

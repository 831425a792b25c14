import type { DeskPerson } from '@minber/shared/attendance/desk';

/** Somebody expected in this hall, of whom nothing is known but what the test says. */
export const deskPerson = (personId: string, rest: Partial<DeskPerson> = {}): DeskPerson => ({
  personId,
  kind: 'person',
  name: personId,
  position: '',
  organisation: '',
  district: '',
  expected: 'here',
  state: 'away',
  since: null,
  firstInAt: null,
  lateMs: null,
  confirmedAt: null,
  evidence: null,
  companion: false,
  alsoElsewhere: false,
  represents: null,
  representedBy: null,
  ...rest,
});

import type { Id } from '@minber/shared/platform/ids';
import type { DemoPerson } from '../../identity/index.ts';
import type { PastHall, Seating } from './places.ts';

/** Who has a part of his own on the first day, and where. Even the small demo has them all. */
export interface FinishedCast {
  /** The largest hall, one without roll-calls, and a small one whose line is cut. */
  big: PastHall;
  silent: PastHall;
  cutOff: PastHall;
  inHall: Record<
    'late' | 'leaves' | 'represented' | 'elsewhere' | 'inTwoHalls' | 'withDevice' | 'missing' | 'unseen' | 'guestWas',
    DemoPerson
  >;
  own: Record<'late' | 'leaves' | 'dropped' | 'lends' | 'borrows' | 'twoDevices', DemoPerson>;
  /** Put on the list after the start. */
  addedLater: DemoPerson;
  halls: PastHall[];
  everybody: Id[];
}

/** Throws where the demo is too small. */
export function castOf({ halls, own }: Seating): FinishedCast {
  const [big, silent, , cutOff] = halls;
  if (!big || !silent || !cutOff) throw new Error('The demo has too few halls for its finished seminar');
  const take = takeFrom(big.people);
  const inHall = {
    late: take(),
    leaves: take(),
    represented: take(),
    elsewhere: take(),
    inTwoHalls: take(),
    withDevice: take(),
    missing: take(),
    unseen: take(),
    guestWas: takeFrom(silent.people)(),
  };
  const home = takeFrom(own);
  const alone = {
    late: home(),
    leaves: home(),
    dropped: home(),
    lends: home(),
    borrows: home(),
    twoDevices: home(),
  };
  const addedLater = home();
  const everybody = [...Object.values(inHall), ...Object.values(alone)].map(({ id }) => id);
  return { big, silent, cutOff, halls: [big, silent, cutOff], inHall, own: alone, addedLater, everybody };
}

function takeFrom(people: readonly DemoPerson[]): () => DemoPerson {
  let at = 0;
  return () => {
    const person = people[at];
    at += 1;
    if (!person) throw new Error('The demo has too few people for its finished seminar');
    return person;
  };
}

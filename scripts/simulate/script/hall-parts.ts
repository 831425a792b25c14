import type { HallDraft } from './hall-draft.ts';
import type { Key } from './plan.ts';

/** A part for somebody who is expected in a hall. */
type Part = (hall: HallDraft, person: Key) => void;

const whole: Part = (hall, person) => hall.checkIn(hall.early(), person);

const late: Part = (hall, person) => hall.checkIn(hall.share(0.1, 0.6), person);

const leavesEarly: Part = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.draft.tap(hall.draft.mayLeave(hall.share(0.4, 0.9)), hall.key, { kind: 'check-out', person });
};

/** Slips out; the next roll-call does not find him. */
const slipsOut: Part = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.missing.add(person);
};

const scans: Part = (hall, person) => {
  hall.draft.add(hall.share(0.05, 0.3), { do: 'scan', hall: hall.key, person });
};

/** The coordinator taps him twice. */
const tappedTwice: Part = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.checkIn(hall.share(0.2, 0.5), person);
};

const takenBack: Part = (hall, person) => {
  const at = hall.share(0.1, 0.5);
  const undoes = hall.draft.tap(at, hall.key, { kind: 'check-in', person });
  hall.draft.tap(at + hall.draft.random.between(2, 6), hall.key, { kind: 'undo', undoes });
};

const companion: Part = (hall, person) => {
  hall.checkIn(hall.early(), person);
  const tab = hall.draft.tab(person, { as: 'companion', hall: hall.key, receives: false });
  hall.draft.add(hall.share(0.1, 0.3), { do: 'open', tab });
};

/** Checked in next door as well, before he was checked out here. */
const inTwoHalls: Part = (hall, person) => {
  const other = hall.other();
  const at = hall.share(0.2, 0.5);
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, other, { kind: 'check-in', person });
  hall.draft.tap(at + hall.draft.random.between(9, 16), hall.key, { kind: 'check-out', person });
};

/** Changes the hall as it should be done. */
const changesHall: Part = (hall, person) => {
  const at = hall.draft.mayLeave(hall.share(0.2, 0.5));
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, hall.key, { kind: 'check-out', person });
  hall.draft.tap(at + hall.draft.random.between(8, 14), hall.other(), { kind: 'check-in', person });
};

/** Walks in with a laptop that he closes later: a conflict only where he takes more than two minutes. */
const withLaptop =
  (overlapSeconds: number): Part =>
  (hall, person) => {
    const tab = hall.draft.tab(person);
    hall.draft.add(hall.early(), { do: 'open', tab });
    const at = hall.share(0.05, 0.15);
    hall.checkIn(at, person);
    hall.draft.add(hall.draft.mayLeave(at + overlapSeconds), { do: 'leave', tab });
  };

const atHome: Part = (hall, person) => {
  const tab = hall.draft.tab(person);
  hall.draft.add(hall.early(), { do: 'open', tab });
};

const absent: Part = () => undefined;

/** Somebody on no list comes for one who stays away. */
const sendsSubstitute: Part = (hall, person) => {
  const substitute = hall.draft.person(null);
  hall.draft.tap(hall.share(0, 0.2), hall.key, { kind: 'substitute', person: substitute, represents: person });
};

const bringsAColleague: Part = (hall, person) => {
  hall.checkIn(hall.early(), person);
  const colleague = hall.draft.person(null);
  hall.draft.tap(hall.share(0.1, 0.4), hall.key, { kind: 'walk-in', person: colleague });
};

/** The guest stays a guest, or turns out to be somebody of the register. */
const bringsAGuest =
  (isMatched: boolean): Part =>
  (hall, person) => {
    hall.checkIn(hall.early(), person);
    const guest = hall.draft.person(null, 'guest');
    hall.draft.tap(hall.share(0.1, 0.4), hall.key, { kind: 'guest', person: guest });
    if (isMatched) hall.matchLater(guest);
  };

/** Those that fit into `seconds` of a session. */
export function hallParts(seconds: number): Part[] {
  return [
    whole,
    slipsOut,
    inTwoHalls,
    sendsSubstitute,
    scans,
    bringsAGuest(true),
    late,
    changesHall,
    leavesEarly,
    companion,
    bringsAColleague,
    withLaptop(20),
    takenBack,
    absent,
    tappedTwice,
    atHome,
    bringsAGuest(false),
    ...(seconds > 190 ? [withLaptop(145), withLaptop(95)] : []),
  ];
}

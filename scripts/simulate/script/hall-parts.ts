import type { HallDraft, HallPart } from './hall-draft.ts';
import * as guests from './hall-guests.ts';
import * as moves from './hall-moves.ts';
import type { Key } from './plan.ts';

const whole: HallPart = (hall, person) => hall.checkIn(hall.early(), person);

const late: HallPart = (hall, person) => hall.checkIn(hall.share(0.1, 0.6), person);

const leavesEarly: HallPart = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.draft.tap(hall.draft.mayLeave(hall.share(0.4, 0.9)), hall.key, { kind: 'check-out', person });
};

/** Slips out; the next roll-call does not find him. */
const slipsOut: HallPart = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.missing.add(person);
};

const scans: HallPart = (hall, person) => {
  hall.draft.add(hall.share(0.05, 0.3), { do: 'scan', hall: hall.key, person });
};

/** The coordinator taps him twice. */
const tappedTwice: HallPart = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.checkIn(hall.share(0.2, 0.5), person);
};

const takenBack: HallPart = (hall, person) => {
  const at = hall.share(0.1, 0.5);
  const undoes = hall.draft.tap(at, hall.key, { kind: 'check-in', person });
  hall.draft.tap(at + hall.draft.random.between(2, 6), hall.key, { kind: 'undo', undoes });
};

/** His phone is with him in the hall: silent, or he listens by headphones. */
const phoneInTheHall =
  (listens: boolean): HallPart =>
  (hall, person) => {
    hall.checkIn(hall.early(), person);
    const as = listens ? 'viewer' : 'companion';
    const tab = hall.draft.tab(person, { as, hall: hall.key, receives: listens });
    hall.draft.add(hall.share(0.1, 0.3), { do: 'open', tab });
  };

const atHome: HallPart = (hall, person) => {
  const tab = hall.draft.tab(person);
  hall.draft.add(hall.early(), { do: 'open', tab });
};

const absent: HallPart = () => undefined;

/** Those that fit into `seconds` of a session. */
export function hallParts(seconds: number): HallPart[] {
  return [
    whole,
    slipsOut,
    moves.inTwoHalls,
    guests.sendsSubstitute,
    scans,
    guests.bringsAGuest(true),
    late,
    moves.changesHall,
    moves.mistakenNextDoor,
    phoneInTheHall(true),
    guests.sendsOneWhoIsExpectedElsewhere,
    moves.changesHallOverASlowLine,
    leavesEarly,
    phoneInTheHall(false),
    guests.bringsAColleague,
    moves.withLaptop(20),
    moves.outAndBack,
    guests.sendsAGuest,
    takenBack,
    absent,
    moves.goesHome,
    guests.substituteTakenBack,
    moves.backAfterTheRollCall,
    tappedTwice,
    atHome,
    guests.bringsAGuest(false),
    guests.sendsOneWhoIsThere,
    moves.checkOutTakenBack,
    moves.comesFromHome,
    guests.bringsOneWhoIsElsewhere,
    ...(seconds > 190
      ? [moves.withLaptop(145), moves.withLaptop(95), moves.withLaptop(130), moves.withLaptop(110)]
      : []),
  ];
}

/** Forty come at one moment: each is tapped in while `at` passes. */
export function rush(hall: HallDraft, people: readonly Key[], at: number): void {
  for (const [index, person] of people.entries()) hall.checkIn(at - 1.5 + index * 0.1, person);
}

/** Who runs a hall attends in it: his Desk is open all the while, and he taps himself in. */
export function runsIt(hall: HallDraft): void {
  const { draft } = hall;
  const person = draft.coordinator(hall.key);
  const tab = draft.tab(person, { as: 'desk', hall: hall.key, browser: `desk ${hall.key}`, receives: false });
  draft.add(hall.early(), { do: 'open', tab });
  draft.tap(hall.share(0, 0.1), hall.key, { kind: 'walk-in', person });
}

import type { HallPart } from './hall-draft.ts';

/** How long a tap may be on its way over a slow line. */
const slowMs = 2_500;

/** Checked in next door as well, before he was checked out here. */
export const inTwoHalls: HallPart = (hall, person) => {
  const other = hall.other();
  const at = hall.share(0.2, 0.5);
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, other, { kind: 'check-in', person });
  hall.draft.tap(at + hall.draft.random.between(9, 16), hall.key, { kind: 'check-out', person });
};

/** Changes the hall as it should be done. */
export const changesHall: HallPart = (hall, person) => {
  const at = hall.draft.mayLeave(hall.share(0.2, 0.5));
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, hall.key, { kind: 'check-out', person });
  hall.draft.tap(at + hall.draft.random.between(8, 14), hall.other(), { kind: 'check-in', person });
};

/** Is checked in next door before the check-out here has arrived. */
export const changesHallOverASlowLine: HallPart = (hall, person) => {
  const at = hall.draft.mayLeave(hall.share(0.2, 0.6));
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, hall.key, { kind: 'check-out', person, slowMs });
  hall.draft.tap(at + 0.3, hall.other(), { kind: 'check-in', person });
};

/** The coordinator next door taps the wrong name, and takes it back. */
export const mistakenNextDoor: HallPart = (hall, person) => {
  const other = hall.other();
  const at = hall.share(0.1, 0.6);
  hall.checkIn(hall.early(), person);
  const undoes = hall.draft.tap(at, other, { kind: 'check-in', person });
  hall.draft.tap(at + hall.draft.random.between(4, 15), other, { kind: 'undo', undoes });
};

/** Steps out and is tapped in again. */
export const outAndBack: HallPart = (hall, person) => {
  const at = hall.draft.mayLeave(hall.share(0.2, 0.6));
  hall.checkIn(hall.early(), person);
  hall.draft.tap(at, hall.key, { kind: 'check-out', person });
  hall.checkIn(at + hall.draft.random.between(8, 15), person);
};

/** Tapped out by mistake: he has not left. */
export const checkOutTakenBack: HallPart = (hall, person) => {
  const at = hall.share(0.2, 0.6);
  hall.checkIn(hall.early(), person);
  const undoes = hall.draft.tap(at, hall.key, { kind: 'check-out', person });
  hall.draft.tap(at + hall.draft.random.between(4, 12), hall.key, { kind: 'undo', undoes });
};

/** Slips out before the roll-calls and comes back after them. */
export const backAfterTheRollCall: HallPart = (hall, person) => {
  hall.checkIn(hall.early(), person);
  hall.missing.add(person);
  hall.checkIn(hall.share(0.75, 0.9), person);
};

/** Goes home, and watches on from there. */
export const goesHome: HallPart = (hall, person) => {
  const { draft } = hall;
  const at = draft.mayLeave(hall.share(0.3, 0.5));
  hall.checkIn(hall.early(), person);
  draft.tap(at, hall.key, { kind: 'check-out', person });
  draft.add(at + draft.random.between(5, 10), { do: 'open', tab: draft.tab(person) });
};

/** Closes his laptop and walks over. */
export const comesFromHome: HallPart = (hall, person) => {
  const { draft } = hall;
  const tab = draft.tab(person);
  draft.add(hall.early(), { do: 'open', tab });
  const at = draft.mayLeave(hall.share(0.3, 0.5));
  draft.add(at, { do: 'leave', tab });
  hall.checkIn(at + draft.random.between(5, 10), person);
};

/** Walks in with a laptop that he closes later: a conflict only where he takes more than two minutes. */
export const withLaptop =
  (overlapSeconds: number): HallPart =>
  (hall, person) => {
    const tab = hall.draft.tab(person);
    hall.draft.add(hall.early(), { do: 'open', tab });
    const at = hall.share(0.05, 0.15);
    hall.checkIn(at, person);
    hall.draft.add(hall.draft.mayLeave(at + overlapSeconds), { do: 'leave', tab });
  };

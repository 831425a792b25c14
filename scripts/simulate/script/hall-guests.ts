import type { HallPart } from './hall-draft.ts';

/** Somebody on no list comes for one who stays away. */
export const sendsSubstitute: HallPart = (hall, person) => {
  const substitute = hall.draft.person(null);
  hall.draft.tap(hall.share(0, 0.2), hall.key, { kind: 'substitute', person: substitute, represents: person });
};

/** Who comes for him was expected himself: next door, or at home. */
export const sendsOneWhoIsExpectedElsewhere: HallPart = (hall, person) => {
  const substitute = hall.draft.person(hall.draft.random.chance(0.5) ? 'own' : hall.other());
  hall.draft.tap(hall.share(0, 0.2), hall.key, { kind: 'substitute', person: substitute, represents: person });
};

/** He had come for himself first. */
export const sendsOneWhoIsThere: HallPart = (hall, person) => {
  const colleague = hall.draft.person(null);
  hall.draft.tap(hall.share(0, 0.2), hall.key, { kind: 'walk-in', person: colleague });
  hall.draft.tap(hall.share(0.3, 0.5), hall.key, { kind: 'substitute', person: colleague, represents: person });
};

/** Whom no register knows comes for him, and turns out to be somebody later. */
export const sendsAGuest: HallPart = (hall, person) => {
  const guest = hall.draft.person(null, 'guest');
  hall.draft.tap(hall.share(0, 0.2), hall.key, { kind: 'substitute', person: guest, represents: person });
  hall.matchLater(guest);
};

/** Written down by mistake: nobody came for him. */
export const substituteTakenBack: HallPart = (hall, person) => {
  const substitute = hall.draft.person(null);
  const at = hall.share(0.1, 0.3);
  const undoes = hall.draft.tap(at, hall.key, { kind: 'substitute', person: substitute, represents: person });
  hall.draft.tap(at + hall.draft.random.between(4, 12), hall.key, { kind: 'undo', undoes });
};

export const bringsAColleague: HallPart = (hall, person) => {
  hall.checkIn(hall.early(), person);
  const colleague = hall.draft.person(null);
  hall.draft.tap(hall.share(0.1, 0.4), hall.key, { kind: 'walk-in', person: colleague });
};

/** The guest stays a guest, or turns out to be somebody of the register. */
export const bringsAGuest =
  (isMatched: boolean): HallPart =>
  (hall, person) => {
    hall.checkIn(hall.early(), person);
    const guest = hall.draft.person(null, 'guest');
    hall.draft.tap(hall.share(0.1, 0.4), hall.key, { kind: 'guest', person: guest });
    if (isMatched) hall.matchLater(guest);
  };

/** The guest turns out to be somebody who was before his own device, or tapped in next door, all the while. */
export const bringsOneWhoIsElsewhere: HallPart = (hall, person) => {
  const { draft } = hall;
  hall.checkIn(hall.early(), person);
  const guest = draft.person(null, 'guest');
  draft.tap(hall.share(0, 0.1), hall.key, { kind: 'guest', person: guest });
  const really = hall.matchLater(guest);
  if (draft.random.chance(0.5)) draft.add(hall.early(), { do: 'open', tab: draft.tab(really) });
  else draft.tap(hall.share(0.2, 0.4), hall.other(), { kind: 'check-in', person: really });
};

import { early, type OwnPart, sitDown } from './own-draft.ts';

/** A laptop, then a phone beside it, then the phone alone. */
export const twoDevices: OwnPart = (draft, person) => {
  const laptop = sitDown(draft, person, early(draft));
  const at = draft.share(draft.random.between(0.2, 0.5));
  sitDown(draft, person, at, { browser: `${person} phone` });
  draft.add(draft.mayLeave(at + draft.random.between(8, 15)), { do: 'leave', tab: laptop });
};

/** Laptop and phone side by side from beginning to end: one home. */
export const sideBySide: OwnPart = (draft, person) => {
  sitDown(draft, person, early(draft), { network: 2 });
  sitDown(draft, person, early(draft), { browser: `${person} phone`, network: 2 });
};

/** His account is open at home and in town; for longer than two minutes somebody else sits before one of them. */
export const inTwoNetworks =
  (overlapSeconds: number): OwnPart =>
  (draft, person) => {
    const home = sitDown(draft, person, early(draft));
    const at = draft.share(0.1);
    sitDown(draft, person, at, { browser: `${person} in town`, network: 1 });
    draft.add(draft.mayBeCut(at + overlapSeconds), { do: 'leave', tab: home });
  };

/** His phone leaves the house: the old line goes dead, the same phone comes back through another network. */
export const changesNetwork: OwnPart = (draft, person) => {
  const before = sitDown(draft, person, early(draft), { browser: `${person} phone` });
  const at = draft.mayBeCut(draft.share(draft.random.between(0.2, 0.5)));
  draft.add(at, { do: 'cut', tab: before });
  sitDown(draft, person, at + draft.random.between(1, 4), { browser: `${person} phone`, network: 3 });
};

/** The one after the other before one device; each under his own name. */
export const sharesHisDevice: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.3, 0.4)));
  draft.add(at, { do: 'leave', tab });
  sitDown(draft, draft.person('own'), at + 5, { browser: `with ${person}`, device: person });
};

/** Two before one device at once: the tab of the one is still open when the other signs in beside it. */
export const besideHimOnHisDevice: OwnPart = (draft, person) => {
  sitDown(draft, person, early(draft));
  const at = draft.share(draft.random.between(0.2, 0.5));
  sitDown(draft, draft.person('own'), at, { browser: `beside ${person}`, device: person });
};

/** Lends his device before the start and takes part on another: nobody shared it while the seminar was live. */
export const lentBeforeTheStart: OwnPart = (draft, person) => {
  const lent = `lent by ${person}`;
  const tab = sitDown(draft, person, 0.2, { browser: lent, device: lent });
  draft.add(2.5, { do: 'leave', tab });
  sitDown(draft, person, 1);
  sitDown(draft, draft.person('own'), 3.5, { browser: `with ${lent}`, device: lent });
};

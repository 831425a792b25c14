import type { Draft } from './draft.ts';
import type { Key } from './plan.ts';

/** A part for somebody before a device of his own. */
type Part = (draft: Draft, person: Key) => void;

/** Opens at a moment and stays; his tab. */
function sitDown(draft: Draft, person: Key, at: number, more: Parameters<Draft['tab']>[1] = {}): Key {
  const tab = draft.tab(person, more);
  draft.add(at, { do: 'open', tab });
  return tab;
}

const early = (draft: Draft) => draft.random.between(0, draft.times.start - 1);

const whole: Part = (draft, person) => void sitDown(draft, person, early(draft));

const late: Part = (draft, person) => void sitDown(draft, person, draft.share(draft.random.between(0.15, 0.7)));

const leavesEarly: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayLeave(draft.share(draft.random.between(0.3, 0.9)));
  draft.add(at, { do: draft.random.chance(0.5) ? 'leave' : 'vanish', tab });
};

const droppedAndBack: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.2, 0.5)));
  draft.add(at, { do: 'cut', tab });
  draft.add(at + draft.random.between(11, 20), { do: 'restore', tab });
};

const neverBack: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  draft.add(draft.mayBeCut(draft.share(draft.random.between(0.3, 0.8))), { do: 'cut', tab });
};

/** The socket breaks and the page comes back by itself within a second or two. */
const hiccups: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  for (const share of [0.2, 0.5, 0.8]) {
    const at = draft.share(share + draft.random.between(-0.1, 0.1));
    draft.add(draft.mayBeCut(at), { do: 'hiccup', tab });
  }
};

const newTab: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.2, 0.5)));
  draft.add(at, { do: draft.random.chance(0.5) ? 'leave' : 'vanish', tab });
  sitDown(draft, person, at + draft.random.between(8, 16));
};

/** A laptop, then a phone beside it, then the phone alone. */
const twoDevices: Part = (draft, person) => {
  const laptop = sitDown(draft, person, early(draft));
  const at = draft.share(draft.random.between(0.2, 0.5));
  sitDown(draft, person, at, { browser: `${person} phone` });
  draft.add(draft.mayLeave(at + draft.random.between(8, 15)), { do: 'leave', tab: laptop });
};

const comesAndGoes: Part = (draft, person) => {
  const { random, times } = draft;
  for (let at = random.between(0, 12); at < times.end - 12; ) {
    const tab = sitDown(draft, person, at);
    const gone = draft.mayBeCut(at + random.between(9, 22));
    if (gone > times.end - 10) return;
    draft.add(gone, { do: random.chance(0.5) ? 'leave' : 'vanish', tab });
    at = gone + random.between(8, 16);
  }
};

const deaf: Part = (draft, person) => void sitDown(draft, person, early(draft), { receives: false });

const absent: Part = () => undefined;

/** The one after the other before one device; each under his own name. */
const sharesHisDevice: Part = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.3, 0.4)));
  draft.add(at, { do: 'leave', tab });
  sitDown(draft, draft.person('own'), at + 5, { browser: `with ${person}`, device: person });
};

/** His account is open at home and in town; for longer than two minutes somebody else sits before one of them. */
const inTwoNetworks =
  (overlapSeconds: number): Part =>
  (draft, person) => {
    const home = sitDown(draft, person, early(draft));
    const at = draft.share(0.1);
    sitDown(draft, person, at, { browser: `${person} in town`, network: 1 });
    draft.add(draft.mayBeCut(at + overlapSeconds), { do: 'leave', tab: home });
  };

/** The last machine freezes for a while, with everybody on it. */
const onTheMachineThatFreezes: Part = (draft, person) =>
  void sitDown(draft, person, early(draft), { machine: draft.machines.length - 1 });

/** Those that fit into `seconds` of a session. */
export function ownParts(seconds: number): Part[] {
  return [
    whole,
    sharesHisDevice,
    droppedAndBack,
    late,
    leavesEarly,
    newTab,
    onTheMachineThatFreezes,
    comesAndGoes,
    twoDevices,
    hiccups,
    absent,
    deaf,
    neverBack,
    inTwoNetworks(20),
    ...(seconds > 190 ? [inTwoNetworks(145), inTwoNetworks(95)] : []),
  ];
}

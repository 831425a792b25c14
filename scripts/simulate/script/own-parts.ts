import * as devices from './own-devices.ts';
import { early, type OwnPart, sitDown } from './own-draft.ts';

const whole: OwnPart = (draft, person) => void sitDown(draft, person, early(draft));

const late: OwnPart = (draft, person) => void sitDown(draft, person, draft.share(draft.random.between(0.15, 0.7)));

const leavesEarly: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayLeave(draft.share(draft.random.between(0.3, 0.9)));
  draft.add(at, { do: draft.random.chance(0.5) ? 'leave' : 'vanish', tab });
};

const droppedAndBack: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.2, 0.5)));
  draft.add(at, { do: 'cut', tab });
  draft.add(at + draft.random.between(11, 20), { do: 'restore', tab });
};

const neverBack: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  draft.add(draft.mayBeCut(draft.share(draft.random.between(0.3, 0.8))), { do: 'cut', tab });
};

/** The socket breaks and the page comes back by itself within a second or two. */
const hiccups: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  for (const share of [0.2, 0.5, 0.8]) {
    const at = draft.share(share + draft.random.between(-0.1, 0.1));
    draft.add(draft.mayBeCut(at), { do: 'hiccup', tab });
  }
};

const newTab: OwnPart = (draft, person) => {
  const tab = sitDown(draft, person, early(draft));
  const at = draft.mayBeCut(draft.share(draft.random.between(0.2, 0.5)));
  draft.add(at, { do: draft.random.chance(0.5) ? 'leave' : 'vanish', tab });
  sitDown(draft, person, at + draft.random.between(8, 16));
};

/** The page is there anew before the old one is gone. */
const reloads: OwnPart = (draft, person) => {
  let tab = sitDown(draft, person, early(draft));
  for (const share of [0.25, 0.55]) {
    const at = draft.share(share + draft.random.between(-0.1, 0.1));
    const next = sitDown(draft, person, at);
    draft.add(draft.mayBeCut(at + draft.random.between(0.5, 2)), {
      do: draft.random.chance(0.5) ? 'leave' : 'vanish',
      tab,
    });
    tab = next;
  }
};

const twoTabs: OwnPart = (draft, person) => {
  sitDown(draft, person, early(draft));
  const second = sitDown(draft, person, draft.share(0.1));
  draft.add(draft.mayBeCut(draft.share(0.8)), { do: 'vanish', tab: second });
};

const comesAndGoes: OwnPart = (draft, person) => {
  const { random, times } = draft;
  for (let at = random.between(0, 12); at < times.end - 12; ) {
    const tab = sitDown(draft, person, at);
    const gone = draft.mayBeCut(at + random.between(9, 22));
    if (gone > times.end - 10 || gone <= at) return;
    draft.add(gone, { do: random.chance(0.5) ? 'leave' : 'vanish', tab });
    at = gone + random.between(8, 16);
  }
};

const deaf: OwnPart = (draft, person) => void sitDown(draft, person, early(draft), { receives: false });

const absent: OwnPart = () => undefined;

/** The last machine freezes for a while, with everybody on it. */
const onTheMachineThatFreezes: OwnPart = (draft, person) =>
  void sitDown(draft, person, early(draft), { machine: draft.machines.length - 1 });

/** Those that fit into `seconds` of a session. */
export function ownParts(seconds: number): OwnPart[] {
  const longEnough = seconds > 190 ? [145, 95, 130, 110] : [];
  return [
    whole,
    devices.sharesHisDevice,
    droppedAndBack,
    late,
    leavesEarly,
    newTab,
    onTheMachineThatFreezes,
    comesAndGoes,
    devices.twoDevices,
    reloads,
    hiccups,
    devices.changesNetwork,
    absent,
    deaf,
    devices.besideHimOnHisDevice,
    neverBack,
    devices.sideBySide,
    twoTabs,
    devices.lentBeforeTheStart,
    devices.inTwoNetworks(20),
    ...longEnough.map(devices.inTwoNetworks),
  ];
}

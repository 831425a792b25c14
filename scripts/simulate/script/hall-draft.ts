import type { Draft } from './draft.ts';
import type { Key } from './plan.ts';

/** A part for somebody who is expected in a hall. */
export type HallPart = (hall: HallDraft, person: Key) => void;

/** One hall of a script while it is written. */
export class HallDraft {
  readonly draft: Draft;
  readonly key: Key;
  /** Those whom the roll-calls will not find. */
  readonly missing = new Set<Key>();

  constructor(draft: Draft, key: Key) {
    this.draft = draft;
    this.key = key;
  }

  /** A moment before the start. */
  early(): number {
    return this.draft.random.between(0, this.draft.times.start - 1);
  }

  share(from: number, to: number): number {
    return this.draft.share(this.draft.random.between(from * 100, to * 100) / 100);
  }

  checkIn(at: number, person: Key): void {
    this.draft.tap(at, this.key, { kind: 'check-in', person });
  }

  /** Another hall of the script. */
  other(): Key {
    return this.draft.random.oneOf(this.draft.halls.filter((key) => key !== this.key));
  }

  /** After the end the guest turns out to be somebody who was expected here; who. */
  matchLater(guest: Key): Key {
    const person = this.draft.person(this.key);
    this.draft.addAfter(4, { do: 'match', guest, person });
    return person;
  }

  /** The hall's screen; its line is cut, it comes late, or its browser is started anew, as `kind` says. */
  screen(kind: 'whole' | 'cut' | 'late' | 'renewed'): void {
    const { draft } = this;
    const open = (moment: number) => {
      const tab = draft.tab(this.key, { as: 'screen', hall: this.key, browser: `screen ${this.key}` });
      draft.add(moment, { do: 'open', tab });
      return tab;
    };
    const tab = open(kind === 'late' ? this.share(0.1, 0.2) : this.early());
    const at = draft.mayBeCut(this.share(0.25, 0.4));
    if (kind === 'renewed') {
      draft.add(at, { do: 'vanish', tab });
      open(at + draft.random.between(3, 12));
    }
    if (kind !== 'cut') return;
    draft.add(at, { do: 'cut', tab });
    draft.add(at + draft.random.between(11, 18), { do: 'restore', tab });
  }

  rollCalls(shares: readonly number[]): void {
    for (const share of shares)
      this.draft.tap(this.draft.share(share), this.key, {
        kind: 'roll-call',
        missing: [...this.missing],
        heads: Math.floor(this.draft.random.between(0, 40)),
      });
  }

  /** The Desk has no network for a while; `forLong`: until the session is over. */
  deskAway(forLong: boolean): void {
    const from = this.draft.share(0.15);
    this.draft.add(from, { do: 'desk-away', hall: this.key });
    if (forLong) this.draft.addAfter(2, { do: 'desk-back', hall: this.key });
    else this.draft.add(this.draft.share(0.65), { do: 'desk-back', hall: this.key });
  }
}

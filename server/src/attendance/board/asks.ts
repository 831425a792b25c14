import type { Id, Instant } from '@minber/shared/platform/ids';
import { asksHall, type RollCallAskDoc } from '../rollcall/ask-model.ts';

/** The roll-calls a session was asked for, and who confirmed on his own device that he is there. */
export class Asks {
  #asks: RollCallAskDoc[] = [];
  #answers = new Map<Id, Set<Id>>();

  constructor(asks: Iterable<RollCallAskDoc> = [], answers: Iterable<{ askId: Id; personId: Id }> = []) {
    for (const ask of asks) this.add(ask);
    for (const { askId, personId } of answers) this.answer(askId, personId);
  }

  get times(): Instant[] {
    return this.#asks.map(({ at }) => at);
  }

  add(ask: RollCallAskDoc): void {
    this.#asks.push(ask);
    this.#asks.sort((a, b) => a.at - b.at);
  }

  answer(askId: Id, personId: Id): void {
    const known = this.#answers.get(askId) ?? new Set();
    this.#answers.set(askId, known.add(personId));
  }

  isAnswered(askId: Id, personId: Id): boolean {
    return this.#answers.get(askId)?.has(personId) === true;
  }

  answersTo(askId: Id): Iterable<Id> {
    return this.#answers.get(askId) ?? [];
  }

  latestWhere(wanted: (ask: RollCallAskDoc) => boolean): RollCallAskDoc | undefined {
    return this.#asks.findLast(wanted);
  }

  get latest(): RollCallAskDoc | undefined {
    return this.#asks.at(-1);
  }

  /** The latest one this hall was asked for, unless a roll-call was taken there since. */
  openFor(hallId: Id, takenAt: Instant | undefined): RollCallAskDoc | undefined {
    const ask = this.latestWhere((one) => asksHall(one, hallId));
    return ask && (takenAt === undefined || takenAt < ask.at) ? ask : undefined;
  }
}

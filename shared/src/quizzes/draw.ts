import type { Id } from '../platform/ids.ts';
import type { AttemptItem } from './item.ts';
import type { QuestionContent } from './questions.ts';
import type { QuizSettings, Slot } from './quiz.ts';
import { shuffled } from './random.ts';

/** What each draw may take, by `slotId`; what fixed slots name need not be left out. */
export type Pools = ReadonlyMap<Id, readonly Id[]>;

/** A place of the attempt and the question that stands in it. */
interface Seat {
  slot: Slot;
  questionId: Id | undefined;
}

/**
 * Gives every place of a quiz a question, none of them twice. Draws that share a pool make room for each other: where a
 * full draw is possible at all, it is found (augmenting paths). Places that stay empty have no question.
 */
export function seatQuestions(slots: Slot[], pools: Pools, random: () => number): Seat[] {
  const seats = slots.flatMap((slot): Seat[] =>
    slot.kind === 'fixed'
      ? [{ slot, questionId: slot.questionId }]
      : Array.from({ length: slot.count }, () => ({ slot, questionId: undefined })),
  );
  const fixed = new Set(slots.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : [])));
  const holders = new Map<Id, Seat>();
  const candidates = new Map<Seat, Id[]>();
  const seat = (wanting: Seat, tried: Set<Id>): boolean => {
    for (const questionId of candidates.get(wanting) ?? []) {
      if (tried.has(questionId)) continue;
      tried.add(questionId);
      const holder = holders.get(questionId);
      if (holder && !seat(holder, tried)) continue;
      holders.set(questionId, wanting);
      wanting.questionId = questionId;
      return true;
    }
    return false;
  };
  for (const one of seats) {
    if (one.slot.kind === 'fixed') continue;
    const open = (pools.get(one.slot.slotId) ?? []).filter((id) => !fixed.has(id));
    candidates.set(one, shuffled(open, random));
    seat(one, new Set());
  }
  return seats;
}

/** The questions of one attempt, drawn and shuffled by the quiz's settings. Places without a question are left out. */
export function drawItems(
  { slots, settings }: { slots: Slot[]; settings: Pick<QuizSettings, 'shuffleQuestions' | 'shuffleOptions'> },
  pools: Pools,
  contents: ReadonlyMap<Id, QuestionContent>,
  random: () => number,
): AttemptItem[] {
  const items = seatQuestions(slots, pools, random).flatMap(({ slot, questionId }) => {
    const content = questionId ? contents.get(questionId) : undefined;
    return questionId && content ? [shownAs(questionId, slot.mark, content, settings.shuffleOptions, random)] : [];
  });
  return settings.shuffleQuestions ? shuffled(items, random) : items;
}

/** Choices of matching and items of ordering are always shuffled: their stored order tells what is right. */
function shownAs(
  questionId: Id,
  mark: number,
  content: QuestionContent,
  shuffleOptions: boolean,
  random: () => number,
): AttemptItem {
  const mixed = <T>(things: T[], always: boolean) => (always || shuffleOptions ? shuffled(things, random) : things);
  const item = { questionId, mark, parts: [] as string[], choices: [] as string[] };
  if (content.kind === 'single' || content.kind === 'multiple')
    item.parts = mixed(content.options, false).map(({ optionId }) => optionId);
  if (content.kind === 'ordering') item.parts = mixed(content.items, true).map(({ itemId }) => itemId);
  if (content.kind === 'matching') {
    item.parts = mixed(content.stems, false).map(({ stemId }) => stemId);
    item.choices = mixed(content.choices, true).map(({ choiceId }) => choiceId);
  }
  return item;
}

import type { LocalizedText } from '@minber/shared/platform/text';
import { QuestionDraft } from '@minber/shared/quizzes/questions';
import type { Both } from '../programmes/plan.ts';
import { localized } from '../programmes/plan.ts';

/** What a question of the demo is about: a tag of its bank. */
export type Topic = 'әлем' | 'коммуникация' | 'әдеп';

export interface PlannedQuestion {
  /** For its id, the same on every machine. */
  name: string;
  draft: QuestionDraft;
}

interface Common {
  name: string;
  topic: Topic;
  difficulty: number;
  text: Both;
}

const texts = (both: Both): LocalizedText => localized(both);

function planned({ name, topic, difficulty, text }: Common, body: Record<string, unknown>): PlannedQuestion {
  const content = { text: texts(text), ...body };
  return { name, draft: QuestionDraft.parse({ name, folderId: null, tags: [topic], difficulty, content }) };
}

/** One right option, which stands first, and wrong ones. */
export function oneOf(common: Common, options: Both[], explanation?: Both): PlannedQuestion {
  return planned(common, {
    kind: 'single',
    ...(explanation ? { explanation: texts(explanation) } : {}),
    options: options.map((option, at) => ({ optionId: `o${at}`, text: texts(option), fraction: at === 0 ? 1 : 0 })),
  });
}

/** The first `right` options are right together; each wrong one takes half of what a right one gives. */
export function someOf(common: Common, right: number, options: Both[]): PlannedQuestion {
  return planned(common, {
    kind: 'multiple',
    options: options.map((option, at) => ({
      optionId: `o${at}`,
      text: texts(option),
      fraction: at < right ? 1 / right : -0.5 / right,
    })),
  });
}

export function isTrue(common: Common, right: boolean): PlannedQuestion {
  return planned(common, { kind: 'trueFalse', right });
}

/** Pairs; a choice without a stem distracts. */
export function pairsOf(common: Common, pairs: [stem: Both | null, choice: Both][]): PlannedQuestion {
  return planned(common, {
    kind: 'matching',
    stems: pairs.flatMap(([stem], at) => (stem ? [{ stemId: `s${at}`, text: texts(stem), choiceId: `c${at}` }] : [])),
    choices: pairs.map(([, choice], at) => ({ choiceId: `c${at}`, text: texts(choice) })),
  });
}

export function orderOf(common: Common, items: Both[]): PlannedQuestion {
  return planned(common, {
    kind: 'ordering',
    items: items.map((item, at) => ({ itemId: `i${at}`, text: texts(item) })),
    scoring: 'longest',
  });
}

export function numberOf(common: Common, value: number, unit: Both): PlannedQuestion {
  return planned(common, { kind: 'numeric', answers: [{ answerId: 'a', value, fraction: 1 }], unit: texts(unit) });
}

export function wordOf(common: Common, accepted: string[]): PlannedQuestion {
  return planned(common, {
    kind: 'short',
    answers: accepted.map((text, at) => ({ answerId: `a${at}`, text, fraction: 1 })),
    matchLetters: false,
  });
}

export function essayOf(common: Common, criteria: [Both, number][], note: Both): PlannedQuestion {
  return planned(common, {
    kind: 'essay',
    rubric: criteria.map(([title, max], at) => ({ criterionId: `k${at}`, title: texts(title), max })),
    markerNote: texts(note),
    wordsAtMost: 300,
  });
}

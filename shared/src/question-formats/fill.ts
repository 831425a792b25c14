import { type Language, type LocalizedText, languages } from '../platform/text.ts';
import type { QuestionContent } from '../quizzes/questions.ts';

/** How what a file says stands to a question that the bank has. */
export type Standing = { kind: 'same' } | { kind: 'fills'; content: QuestionContent } | { kind: 'other' };

/**
 * Compares a question of a bank with the same one from a file. `same`: every text of the file stands in it. `fills`: the
 * file adds a language that nothing of it was written in; `content` has it filled in. `other`: they are different questions.
 */
export function standingOf(known: QuestionContent, read: QuestionContent): Standing {
  if (shapeOf(known) !== shapeOf(read)) return { kind: 'other' };
  const wanted = textsOf(read);
  const own = textsOf(known);
  if (own.length !== wanted.length) return { kind: 'other' };
  const added = new Set<Language>();
  for (const language of languages) {
    const differs = wanted.some((text, at) => text[language] !== '' && text[language] !== own[at]?.[language]);
    if (!differs) continue;
    if (own.some((text) => text[language] !== '')) return { kind: 'other' };
    added.add(language);
  }
  const accepted = newAnswers(known, read);
  if (added.size === 0 && accepted.length === 0) return { kind: 'same' };
  // Other accepted answers alone are an edit, not a translation.
  if (added.size === 0) return { kind: 'other' };
  return { kind: 'fills', content: withAnswers(filled(known, read, added), accepted) };
}

const partIds = /^(option|stem|choice|item|answer|criterion)Id$/;

/** All of a question but its texts: kind, places of right answers, shares, numbers. Accepted short answers are texts. */
function shapeOf(content: QuestionContent): string {
  const places = content.kind === 'matching' ? content.choices.map(({ choiceId }) => choiceId) : [];
  return JSON.stringify(content, (key, value) => {
    if (isText(value)) return '';
    if (key === 'choiceId') return places.indexOf(value);
    if (content.kind === 'short' && key === 'answers') return '';
    return partIds.test(key) ? undefined : value;
  });
}

function textsOf(content: QuestionContent): LocalizedText[] {
  const found: LocalizedText[] = [];
  JSON.stringify(content.kind === 'short' ? { ...content, answers: [] } : content, (_, value) => {
    if (isText(value)) found.push(value);
    return value;
  });
  return found;
}

/** Both have the same shape, so their texts come in the same order. */
function filled(known: QuestionContent, read: QuestionContent, added: Set<Language>): QuestionContent {
  const texts = textsOf(read);
  const answers = known.kind === 'short' ? known.answers : undefined;
  let at = 0;
  const merged = JSON.parse(
    JSON.stringify(answers ? { ...known, answers: [] } : known, (_, value) => {
      if (!isText(value)) return value;
      const said = texts[at++];
      return said ? Object.fromEntries(languages.map((one) => [one, added.has(one) ? said[one] : value[one]])) : value;
    }),
  );
  return answers ? { ...merged, answers } : merged;
}

type Short = Extract<QuestionContent, { kind: 'short' }>;

function newAnswers(known: QuestionContent, read: QuestionContent): Short['answers'] {
  if (known.kind !== 'short' || read.kind !== 'short') return [];
  const have = new Set(known.answers.map(({ text }) => text));
  return read.answers.filter(({ text }) => !have.has(text));
}

/** What was accepted comes first; ids that are taken are given anew. */
function withAnswers(content: QuestionContent, added: Short['answers']): QuestionContent {
  if (content.kind !== 'short' || added.length === 0) return content;
  const from = content.answers.length;
  const renamed = added.map((answer, at) => ({ ...answer, answerId: `t${from + at + 1}` }));
  return { ...content, answers: [...content.answers, ...renamed].slice(0, 50) };
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value);
}

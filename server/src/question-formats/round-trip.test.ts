import { type LocalizedText, languages } from '@minber/shared/platform/text';
import { fromFile, type QuestionRead } from '@minber/shared/question-formats/from-file';
import { readGift } from '@minber/shared/question-formats/gift/read';
import { writeGift } from '@minber/shared/question-formats/gift/write';
import { narrowed } from '@minber/shared/question-formats/languages';
import { type QuestionToWrite, toFile } from '@minber/shared/question-formats/to-file';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question } from './arbitrary-questions.ts';
import { textReader } from './file-text.ts';
import { readMoodleXml } from './moodle-xml/read.ts';
import { writeMoodleXml } from './moodle-xml/write.ts';

type Kept = Pick<QuestionRead, 'name' | 'mark' | 'difficulty' | 'tags' | 'content'> & { folder: string[]; id: string };
/** Parts are named anew and choices stand in another order: neither is seen by anybody. */
function unnamed({ name, mark, difficulty, tags, folder, id, content }: Kept): unknown {
  const rest = { name, mark, difficulty, tags, folder, id };
  const parts = JSON.parse(
    JSON.stringify(content, (key, value) => (/^(option|stem|item|answer|criterion)Id$/.test(key) ? undefined : value)),
  );
  if (content.kind !== 'matching') return { ...rest, content: parts };
  const textOf = (id: string) => content.choices.find(({ choiceId }) => choiceId === id)?.text;
  return {
    ...rest,
    content: {
      ...parts,
      stems: content.stems.map((stem) => ({ text: stem.text, choice: textOf(stem.choiceId) })),
      choices: content.choices.map((choice) => JSON.stringify(choice.text)).sort(),
    },
  };
}

const formats = {
  GIFT: { write: writeGift, read: readGift },
  'Moodle XML': { write: writeMoodleXml, read: readMoodleXml },
};

describe.each(Object.entries(formats))('%s', (_, { write, read }) => {
  const back = (questions: QuestionToWrite[], wanted: 'all' | 'kk') => {
    const file = write(questions.map((one) => toFile(one, wanted)).filter((one) => one !== undefined));
    return read(file).map((entry) => {
      if (!('question' in entry)) throw new Error(`${entry.refused} ${entry.detail}\n${file}`);
      const made = fromFile(entry.question, textReader('kk'));
      return unnamed({ ...made, folder: entry.question.folder, id: entry.question.idNumber });
    });
  };

  it('gives questions back equal, in all their languages', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 3 }), (questions) => {
        expect(back(questions, 'all')).toEqual(questions.map((one) => unnamed({ ...one, id: one.questionId })));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the one language back that was written', () => {
    fc.assert(
      fc.property(question, (one) => {
        const expected = { ...one, id: one.questionId, content: inKazakh(one.content) };
        expect(back([one], 'kk')).toEqual([unnamed(expected)]);
      }),
      { numRuns: 300 },
    );
  });
});

function inKazakh(content: QuestionContent): QuestionContent {
  const isText = (value: unknown): value is LocalizedText =>
    typeof value === 'object' && value !== null && languages.every((language) => language in value);
  return JSON.parse(JSON.stringify(content, (_, value) => (isText(value) ? narrowed(value, 'kk') : value)));
}

import { describe, expect, it } from 'vitest';
import { QuestionContent } from '../quizzes/questions.ts';
import { standingOf } from './fill.ts';

const question = (kk: string, ru: string, best = 1, options = ['а', 'ә']) =>
  QuestionContent.parse({
    kind: 'single',
    text: { kk, ru },
    options: options.map((one, at) => ({
      optionId: `x${at}`,
      text: { kk: kk && one, ru: ru && `${one}-ru` },
      fraction: at === best ? 1 : 0,
    })),
  });

describe('a question that the bank has already', () => {
  it('is the same where it says nothing new', () => {
    expect(standingOf(question('Кім?', 'Кто?'), question('', 'Кто?'))).toEqual({ kind: 'same' });
    expect(standingOf(question('Кім?', ''), question('Кім?', ''))).toEqual({ kind: 'same' });
  });
  it('gets the language it has no word of', () => {
    const found = standingOf(question('Кім?', ''), question('', 'Кто?'));
    expect(found).toEqual({ kind: 'fills', content: question('Кім?', 'Кто?') });
  });
  it('is another one where a text, a right answer or the number of options differs', () => {
    expect(standingOf(question('Кім?', 'Кто?'), question('', 'Кто это?')).kind).toBe('other');
    expect(standingOf(question('Кім?', ''), question('', 'Кто?', 0)).kind).toBe('other');
    expect(standingOf(question('Кім?', ''), question('', 'Кто?', 1, ['а', 'ә', 'б'])).kind).toBe('other');
  });
  it('accepts the short answers of both languages', () => {
    const short = (text: { kk?: string; ru?: string }, answer: string) =>
      QuestionContent.parse({
        kind: 'short',
        text: { kk: '', ru: '', ...text },
        answers: [{ answerId: 'a1', text: answer, fraction: 1 }],
      });
    const found = standingOf(short({ kk: 'Қай ай?' }, 'желтоқсан'), short({ ru: 'Какой месяц?' }, 'декабрь'));
    expect(found.kind === 'fills' && found.content.kind === 'short' && found.content.answers).toMatchObject([
      { answerId: 'a1', text: 'желтоқсан' },
      { answerId: 't2', text: 'декабрь' },
    ]);
  });
});

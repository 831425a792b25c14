import type { AnswerToSave, SavedAnswers } from '@minber/shared/quizzes/learner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerBook, type Sent } from './answer-book.ts';

type SavedAnswer = SavedAnswers['answers'][number];

const text = (words: string): AnswerToSave['value'] => ({ kind: 'text', text: words });
const stored = (answer: AnswerToSave): SavedAnswer['stored'] => ({ ...answer, savedAt: 1 });
const kept = (answers: AnswerToSave[]): Sent => ({
  kind: 'kept',
  answers: answers.map((one) => ({ questionId: one.questionId, outcome: 'saved', stored: stored(one) })),
});

function bookWith(script: Sent[], revs: Record<string, number> = {}) {
  const sent: AnswerToSave[][] = [];
  const onDevice: AnswerToSave[][] = [];
  const told: SavedAnswer[] = [];
  const book = new AnswerBook({
    revs: new Map(Object.entries(revs)),
    send: async (answers) => {
      sent.push(answers);
      return script.shift() ?? kept(answers);
    },
    keep: (unsent) => onDevice.push(unsent),
    told: (answers) => told.push(...answers),
    changed: () => {},
  });
  return { book, sent, onDevice, told };
}

describe('answers on their way', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are kept on the device at once and sent when the writer pauses, the last words only', async () => {
    const { book, sent, onDevice } = bookWith([]);
    book.write('q', text('A'));
    book.write('q', text('Al'));
    const expected = [{ questionId: 'q', value: text('Al'), rev: 2 }];
    expect(onDevice.at(-1)).toEqual(expected);
    expect(book.state).toBe('saving');
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual([expected]);
    expect(onDevice.at(-1)).toEqual([]);
    expect(book.state).toBe('saved');
  });

  it('begin above the revision that the server has', async () => {
    const { book, sent } = bookWith([], { q: 7 });
    book.write('q', text('B'));
    await book.flush();
    expect(sent[0]?.[0]?.rev).toBe(8);
  });

  it('wait where nobody is reached, and go again by themselves', async () => {
    const { book, sent, onDevice } = bookWith([{ kind: 'later' }, { kind: 'later' }]);
    book.write('q', text('A'));
    expect(await book.flush()).toBe(false);
    expect(book.state).toBe('waiting');
    expect(onDevice.at(-1)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(3);
    expect(book.state).toBe('saved');
    expect(onDevice.at(-1)).toEqual([]);
  });

  it('that change while they travel are sent again', async () => {
    let release = (_: Sent) => {};
    const sent: AnswerToSave[][] = [];
    const book = new AnswerBook({
      revs: new Map(),
      send: (answers) => {
        sent.push(answers);
        if (sent.length > 1) return Promise.resolve(kept(answers));
        return new Promise((resolve) => {
          release = resolve;
        });
      },
      keep: () => {},
      told: () => {},
      changed: () => {},
    });
    book.write('q', text('A'));
    await vi.advanceTimersByTimeAsync(700);
    book.write('q', text('B'));
    release(kept(sent[0] ?? []));
    expect(await book.flush()).toBe(true);
    expect(sent.flat().map(({ value, rev }) => [value, rev])).toEqual([
      [text('A'), 1],
      [text('B'), 2],
    ]);
  });

  it('give way to newer words of another device, and the next change stands above those', async () => {
    const theirs = { questionId: 'q', value: text('theirs'), rev: 9 };
    const { book, sent, told } = bookWith([
      { kind: 'kept', answers: [{ questionId: 'q', outcome: 'stale', stored: stored(theirs) }] },
    ]);
    book.write('q', text('mine'));
    expect(await book.flush()).toBe(true);
    expect(told.map(({ outcome, stored }) => [outcome, stored?.value])).toEqual([['stale', text('theirs')]]);
    book.write('q', text('mine after all'));
    await book.flush();
    expect(sent.at(-1)?.[0]?.rev).toBe(10);
  });

  it('left behind by a page are taken up, but not over newer words', async () => {
    const { book, sent } = bookWith([], { newer: 5 });
    const taken = book.takeUp([
      { questionId: 'newer', value: text('old'), rev: 4 },
      { questionId: 'q', value: text('mine'), rev: 1 },
    ]);
    expect(taken.map(({ questionId }) => questionId)).toEqual(['q']);
    await book.flush();
    expect(sent.flat().map(({ questionId }) => questionId)).toEqual(['q']);
  });

  it('that are refused stay on the device, and it is said why', async () => {
    const cause = new Error('gone');
    const { book, onDevice } = bookWith([{ kind: 'refused', cause }]);
    book.write('q', text('A'));
    expect(await book.flush()).toBe(false);
    expect(book.state).toBe('refused');
    expect(book.cause).toBe(cause);
    expect(onDevice.at(-1)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bankApi, correctionApi, questionApi, quizApi } from './author-contract.ts';
import { attemptApi } from './learner-contract.ts';
import { essayApi, runApi } from './staff-contract.ts';

/** Every property name that a schema lets through, however deep. */
function namesIn(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null)
      for (const [name, value] of Object.entries(node)) {
        if (name === 'properties') for (const property of Object.keys(value as object)) names.add(property);
        visit(value);
      }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }));
  return names;
}

/** What only authors and staff may know before a review: what is right, what it is worth, and ids that tell an order. */
const secret = [
  ...['fraction', 'right', 'rightAnswer', 'isRight', 'allOrNothing', 'scoring', 'tolerance', 'toleranceKind'],
  ...['optionId', 'stemId', 'choiceId', 'itemId', 'answerId', 'criterionId', 'accepted', 'texts'],
  ...['explanation', 'feedbackTrue', 'feedbackFalse', 'markerNote', 'matchCase', 'matchLetters'],
];

describe('what a learner is sent', () => {
  for (const [name, endpoint] of Object.entries(attemptApi)) {
    if (name === 'review') continue;
    it(`holds nothing that tells what is right: ${name}`, () => {
      const names = namesIn(endpoint.out);
      expect(names.size).toBeGreaterThan(3);
      expect(secret.filter((one) => names.has(one))).toEqual([]);
    });
  }

  it('says what is right in a review only, and nowhere by the ids of parts', () => {
    const names = namesIn(attemptApi.review.out);
    expect(names.has('rightAnswer')).toBe(true);
    expect(secret.filter((one) => one.endsWith('Id') && names.has(one))).toEqual([]);
    expect(names.has('fraction')).toBe(false);
  });

  it('would be caught by this test if it did: an author’s question has such names', () => {
    const names = namesIn(questionApi.get.out);
    for (const one of ['fraction', 'right', 'tolerance', 'optionId', 'markerNote']) expect(names.has(one)).toBe(true);
  });
});

it('no two routes of quizzes share a method and path', () => {
  const apis = [bankApi, questionApi, quizApi, correctionApi, runApi, essayApi, attemptApi];
  const keys = apis.flatMap((api) => Object.values(api).map(({ method, path }) => `${method} ${path}`));
  expect(new Set(keys).size).toBe(keys.length);
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { type Json, newWorld, organiser, type World } from '../seminars/world.ts';
import {
  answersTo,
  enrolledIn,
  essay,
  key,
  keyOf,
  must,
  type Published,
  publishedQuiz,
  single,
  slot,
  started,
} from './author.ts';

let world: World;
let plan: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const three = () => ['Бірінші', 'Екінші', 'Үшінші'].map((text) => single(text));
const completionsOf = async (personId: string) =>
  (await world.database.collection('enrolments').findOne({ personId }))?.completions ?? [];
const attemptDoc = (attemptId: string) => world.database.collection('attempts').findOne({ _id: attemptId as never });
const save = (browser: HttpClient, attemptId: string, answers: Json[]) =>
  browser.put(`/attempts/${attemptId}/answers`, { answers });
const outcomes = ({ body }: { body: unknown }) => (body as Json).answers.map(({ outcome }: Json) => outcome);

describe('an attempt', () => {
  let quiz: Published;
  beforeAll(async () => {
    quiz = await publishedQuiz(plan, three(), { settings: { attempts: 2, passShare: 0.6 } });
  });

  it('goes from its page to a grade that completes the activity, and a better one is told too', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    const page = `/learn/${quiz.cohortId}/quizzes/${quiz.activityId}`;
    expect((await browser.get(page)).body).toMatchObject({ questions: 3, attemptsLeft: 2, block: null, attempts: [] });
    const attempt = await started(browser, quiz);
    const text = JSON.stringify(attempt);
    expect(text).not.toMatch(/part-\d|fraction|Түсіндірме|Дұрыс|feedback":\[\{/);
    await must(
      save(
        browser,
        attempt.attemptId,
        answersTo(attempt, (at) => at < 2),
      ),
    );
    const summary = await must(browser.post(`/attempts/${attempt.attemptId}/submit`, { key: key() }));
    expect(summary).toMatchObject({ state: 'graded', grade: 0.666667, passed: true, closedBy: 'learner', answered: 3 });
    await vi.waitFor(async () => expect(await completionsOf(personId)).toMatchObject([{ grade: 0.666667 }]), 5000);
    const second = await started(browser, quiz);
    await must(browser.post(`/attempts/${second.attemptId}/submit`, { key: key(), answers: answersTo(second, true) }));
    await vi.waitFor(async () => expect(await completionsOf(personId)).toMatchObject([{}, { grade: 1 }]), 5000);
    expect((await browser.get(page)).body).toMatchObject({ grade: 1, passed: true, block: { kind: 'noAttemptsLeft' } });
    const third = await browser.post(`${page}/attempts`, { key: key() });
    expect(third.body).toMatchObject({ code: 'quiz.noAttemptsLeft' });
  });

  it('is the same from two tabs at once, and goes on where another device left it', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    const tabs = await Promise.all(Array.from({ length: 5 }, () => started(browser, quiz)));
    const [attempt] = tabs;
    expect(new Set(tabs.map(({ attemptId }) => attemptId)).size).toBe(1);
    await must(save(browser, attempt.attemptId, answersTo(attempt, true)));
    const phone = await world.browserOf(personId);
    const again = await must(phone.get(`/attempts/${attempt.attemptId}`));
    expect(again.questions).toEqual(attempt.questions);
    expect(again.answers).toHaveLength(3);
  });

  it('keeps the answer with the higher rev, whatever comes when; a repeated one is saved already', async () => {
    const { browser } = await enrolledIn(world, quiz);
    const attempt = await started(browser, quiz);
    const [answer] = answersTo(attempt, true, 5);
    const [older] = answersTo(attempt, false, 4);
    expect(outcomes(await save(browser, attempt.attemptId, [answer]))).toEqual(['saved']);
    expect(outcomes(await save(browser, attempt.attemptId, [answer]))).toEqual(['saved']);
    const stale = await save(browser, attempt.attemptId, [older]);
    expect((stale.body as Json).answers).toMatchObject([{ outcome: 'stale', stored: { rev: 5, value: answer.value } }]);
    const race = Array.from({ length: 12 }, (_, at) => save(browser, attempt.attemptId, [{ ...older, rev: 6 + at }]));
    await Promise.all(race);
    expect((await attemptDoc(attempt.attemptId))?.responses[answer.questionId].rev).toBe(17);
    const unknown = await save(browser, attempt.attemptId, [{ ...answer, questionId: 'f'.repeat(24) }]);
    expect(unknown.body).toMatchObject({ code: 'request.invalid' });
  });

  it('stores what is typed to the letter, also what a database could take for a command', async () => {
    const own = await publishedQuiz(plan, [essay('Эссе')]);
    const { browser } = await enrolledIn(world, own);
    const attempt = await started(browser, own);
    const value = { kind: 'text', text: '$state {"$set": 1} $$ROOT' };
    const { questionId } = attempt.questions[0];
    expect(outcomes(await save(browser, attempt.attemptId, [{ questionId, value, rev: 1 }]))).toEqual(['saved']);
    expect((await must(browser.get(`/attempts/${attempt.attemptId}`))).answers).toMatchObject([{ value }]);
  });

  it('is submitted once, however often it is said, and takes no answer after', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    const attempt = await started(browser, quiz);
    const answers = answersTo(attempt, true);
    const url = `/attempts/${attempt.attemptId}/submit`;
    const all = await Promise.all(Array.from({ length: 6 }, () => must(browser.post(url, { key: key(), answers }))));
    expect(new Set(all.map(({ submittedAt }) => submittedAt)).size).toBe(1);
    expect(outcomes(await save(browser, attempt.attemptId, answers))).toEqual(['saved', 'saved', 'saved']);
    expect(outcomes(await save(browser, attempt.attemptId, answersTo(attempt, false, 2)))).toEqual([
      'late',
      'late',
      'late',
    ]);
    await vi.waitFor(async () => expect(await completionsOf(personId)).toHaveLength(1), 5000);
    expect((await attemptDoc(attempt.attemptId))?.grade).toBe(1);
  });

  it('shows by its rules what was right, and nothing before it is closed', async () => {
    const { browser } = await enrolledIn(world, quiz);
    const attempt = await started(browser, quiz);
    const url = `/attempts/${attempt.attemptId}/review`;
    expect((await browser.get(url)).body).toMatchObject({ code: 'attempt.noReview' });
    await must(
      browser.post(`/attempts/${attempt.attemptId}/submit`, { key: key(), answers: answersTo(attempt, false) }),
    );
    const review = await must(browser.get(url));
    expect(review.questions[0]).toMatchObject({
      result: 'wrong',
      given: 0,
      rightAnswer: null,
      feedback: [{ kk: 'Қате' }],
    });
  });

  it('is nobody else’s: another learner finds no attempt', async () => {
    const { browser } = await enrolledIn(world, quiz);
    const other = await enrolledIn(world, quiz);
    const { attemptId } = await started(browser, quiz);
    for (const path of ['', '/review', '/result'])
      expect((await other.browser.get(`/attempts/${attemptId}${path}`)).status).toBe(404);
    expect((await save(other.browser, attemptId, [{ questionId: attemptId, value: null, rev: 1 }])).status).toBe(404);
    expect((await browser.get(`/attempts/${attemptId}/result`)).status).toBe(404);
  });
});

describe('time', () => {
  const expire = (attemptId: string, agoMs: number) =>
    world.database
      .collection('attempts')
      .updateOne({ _id: attemptId as never }, { $set: { deadline: Date.now() - agoMs } });

  it('submits an attempt on the server, and keeps what comes later without grading it', async () => {
    const quiz = await publishedQuiz(plan, three(), { settings: { timeLimitMinutes: 20, passShare: 0.5 } });
    const { browser } = await enrolledIn(world, quiz);
    const attempt = await started(browser, quiz);
    expect(attempt.deadline - attempt.startedAt).toBe(20 * 60_000);
    const [first, ...others] = answersTo(attempt, true);
    await must(save(browser, attempt.attemptId, [first]));
    await expire(attempt.attemptId, 6000);
    await vi.waitFor(async () => expect((await attemptDoc(attempt.attemptId))?.closedBy).toBe('time'), 8000);
    expect(outcomes(await save(browser, attempt.attemptId, [first, ...others]))).toEqual(['saved', 'late', 'late']);
    const stored = await attemptDoc(attempt.attemptId);
    expect(stored).toMatchObject({ grade: 0.333333, state: 'graded' });
    expect(Object.keys(stored?.late)).toHaveLength(2);
  });

  it('gives the network a few seconds, and grades what is later where the quiz says so', async () => {
    const quiz = await publishedQuiz(plan, three(), { settings: { timeLimitMinutes: 20, lateAnswers: 'graded' } });
    const { browser } = await enrolledIn(world, quiz);
    const attempt = await started(browser, quiz);
    const [first, second, third] = answersTo(attempt, true);
    await expire(attempt.attemptId, 1000);
    expect(outcomes(await save(browser, attempt.attemptId, [first]))).toEqual(['saved']);
    await expire(attempt.attemptId, 6000);
    expect(outcomes(await save(browser, attempt.attemptId, [second, third]))).toEqual(['late', 'late']);
    expect(await attemptDoc(attempt.attemptId)).toMatchObject({ grade: 1, closedBy: 'time' });
  });

  it('is longer for who is allowed more, also in an attempt that runs', async () => {
    const quiz = await publishedQuiz(plan, three(), { settings: { timeLimitMinutes: 20 } });
    const { browser, personId } = await enrolledIn(world, quiz);
    const { attemptId, startedAt } = await started(browser, quiz);
    const allowance = { personId, extraMinutes: 15, extraAttempts: 1, reason: 'Көру қабілеті' };
    const run = `/cohorts/${quiz.cohortId}/quizzes/${quiz.activityId}`;
    expect(await must(plan.post(`${run}/allowances`, allowance))).toMatchObject({ allowances: [{ extraMinutes: 15 }] });
    expect((await must(browser.get(`/attempts/${attemptId}`))).deadline).toBe(startedAt + 35 * 60_000);
    const { revision } = (await must(plan.get(`/cohorts/${quiz.cohortId}/quizzes`))).items[0];
    const dates = { revision, opensAt: Date.now() + 3_600_000, closesAt: Date.now() + 7_200_000 };
    await must(plan.put(`${run}/dates`, dates));
    expect((await plan.put(`${run}/dates`, dates)).body).toMatchObject({ code: 'request.conflict' });
    const late = await enrolledIn(world, quiz);
    const start = await late.browser.post(`/learn/${quiz.cohortId}/quizzes/${quiz.activityId}/attempts`, {
      key: key(),
    });
    expect(start.body).toMatchObject({ code: 'quiz.notOpenYet' });
  });
});

describe('an adaptive quiz', () => {
  it('says how right an answer is and takes the penalty for each wrong try', async () => {
    const settings = { behaviour: 'adaptive', tryPenalty: 0.25 };
    const quiz = await publishedQuiz(plan, [single('Сұрақ')], { settings });
    const { browser } = await enrolledIn(world, quiz);
    const { attemptId, questions } = await started(browser, quiz);
    const [question] = questions;
    const check = (pattern: RegExp, rev: number) => {
      const value = { kind: 'chosen', keys: [keyOf(question, pattern)] };
      return must(browser.post(`/attempts/${attemptId}/checks`, { questionId: question.questionId, value, rev }));
    };
    expect(await check(/жоқ$/, 1)).toMatchObject({ tries: 1, result: 'wrong', secured: 0, feedback: [{ kk: 'Қате' }] });
    expect(await check(/жоқ$/, 1)).toMatchObject({ tries: 1 });
    expect(await check(/иә$/, 2)).toMatchObject({ tries: 2, result: 'right', secured: 0.75 });
    expect(await must(browser.post(`/attempts/${attemptId}/submit`, { key: key() }))).toMatchObject({ grade: 0.75 });
  });
});

describe('a draw', () => {
  it('asks each attempt its own questions from a pool, of those that match', async () => {
    const pool = Array.from({ length: 8 }, (_, at) => single(`Сұрақ ${at}`, { tags: [at < 6 ? 'бюджет' : 'жер'] }));
    const quiz = await publishedQuiz(plan, pool, {
      settings: { attempts: null },
      slots: (_, bankId) => [
        {
          ...slot('', 2),
          kind: 'draw',
          count: 3,
          from: { bankId, folderId: null, tags: ['бюджет'], difficulties: [] },
        },
      ],
    });
    const asked = new Set<string>();
    const { browser } = await enrolledIn(world, quiz);
    for (let round = 0; round < 8; round += 1) {
      const { attemptId, questions } = await started(browser, quiz);
      expect(questions).toHaveLength(3);
      for (const { questionId } of questions) asked.add(questionId);
      await must(browser.post(`/attempts/${attemptId}/submit`, { key: key() }));
    }
    expect(asked.size).toBeGreaterThan(3);
    for (const id of asked) expect(quiz.questionIds.slice(0, 6)).toContain(id);
  });
});

describe('what was published', () => {
  it('stays as it was frozen when its author goes on writing', async () => {
    const quiz = await publishedQuiz(plan, three());
    const { browser } = await enrolledIn(world, quiz);
    const [questionId] = quiz.questionIds;
    const url = `/banks/${quiz.bankId}/questions/${questionId}`;
    const { revision } = await must(plan.get(url));
    await must(plan.put(url, { ...single('Басқаша'), revision }));
    await quiz.edit({ slots: [] });
    const attempt = await started(browser, quiz);
    expect(attempt.questions).toHaveLength(3);
    expect(JSON.stringify(attempt)).not.toContain('Басқаша');
    expect((await must(plan.get(`${url}/versions`))).items).toMatchObject([{ version: 1 }]);
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answersTo,
  enrolledIn,
  key,
  keyOf,
  must,
  type Published,
  publishedQuiz,
  single,
  started,
} from '../integration/quizzes/author.ts';
import { coordinator, type Json, newWorld, type World } from '../integration/seminars/world.ts';
import type { HttpClient } from '../support/http.ts';
import { reconcile } from '../support/reconcile.ts';

let world: World;
let quiz: Published;
beforeAll(async () => {
  world = await newWorld();
  quiz = await publishedQuiz(
    world.admin,
    Array.from({ length: 6 }, (_, at) => single(`Сұрақ ${at}`)),
    {
      settings: { passShare: 0.4, attempts: 1 },
    },
  );
});
afterAll(() => world.close());

interface Learner {
  browser: HttpClient;
  attempt: Json;
  /** The highest `rev` the server acknowledged, by question. */
  saved: Map<string, { rev: number; value: Json }>;
}

/** What gets no answer, or that the server is not itself now, is asked again as it was. */
async function untilAnswered(ask: () => ReturnType<HttpClient['get']>): Promise<Json> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer && answer.status < 500) return answer.body;
    await delay(100);
  }
}

/** Answers everything over and over, now rightly and now wrongly. */
async function answerWhile({ browser, attempt, saved }: Learner, going: () => boolean): Promise<void> {
  for (let rev = 1; going(); rev += 1) {
    const answers = answersTo(attempt, (at) => (at + rev) % 2 === 0, rev);
    const body = await untilAnswered(() => browser.put(`/attempts/${attempt.attemptId}/answers`, { answers }));
    expect(body.answers.map(({ outcome }: Json) => outcome)).toEqual(answers.map(() => 'saved'));
    for (const { questionId, value } of answers) saved.set(questionId, { rev, value });
  }
}

it('no acknowledged answer is lost when the server and then the database die while people answer; all are submitted once', {
  timeout: 120_000,
}, async () => {
  const learners: Learner[] = [];
  for (let at = 0; at < 16; at += 1) {
    const { browser } = await enrolledIn(world, quiz);
    learners.push({ browser, attempt: await started(browser, quiz), saved: new Map() });
  }
  let going = true;
  const answering = learners.map((learner) => answerWhile(learner, () => going));
  await delay(800);
  await world.server.kill();
  await world.server.start();
  await delay(800);
  await world.server.killDatabase();
  await delay(1500);
  going = false;
  await Promise.all(answering);
  const submitting = learners.map(({ browser, attempt }) => {
    const body = { key: key() };
    return untilAnswered(() => browser.post(`/attempts/${attempt.attemptId}/submit`, body));
  });
  await delay(30);
  await world.server.kill();
  await world.server.start();
  for (const summary of await Promise.all(submitting))
    expect(summary).toMatchObject({ state: 'graded', closedBy: 'learner' });
  for (const { browser, attempt, saved } of learners) {
    const { answers } = await untilAnswered(() => browser.get(`/attempts/${attempt.attemptId}`));
    for (const [questionId, { rev, value }] of saved)
      expect(answers).toContainEqual(expect.objectContaining({ questionId, rev, value }));
  }
  expect(learners.every(({ saved }) => saved.size === 6)).toBe(true);
  const { databaseUri, dataDir } = world.server;
  expect(await reconcile({ databaseUri, dataDir })).toBe('No differences.');
});

it('every paper whose typing was acknowledged is one attempt, marked with who typed it in, though the server died meanwhile', {
  timeout: 120_000,
}, async () => {
  const onPaper = await publishedQuiz(
    world.admin,
    ['Бір', 'Екі'].map((text) => single(text)),
    {
      settings: { supervised: true, attempts: 1 },
    },
  );
  const desk = await world.browserOf(await world.person({ surname: 'Үйлестіруші' }, coordinator(world.centres[0])));
  const personIds: string[] = [];
  for (let at = 0; at < 8; at += 1) personIds.push((await enrolledIn(world, onPaper)).personId);
  const ids = { cohortId: onPaper.cohortId, activityId: onPaper.activityId };
  const { sittingId } = await must(desk.post(`/halls/${world.halls[0]}/sittings`, ids));
  const papers = `/sittings/${sittingId}/papers`;
  const { items } = await must(desk.post(papers, { personIds }));
  let acknowledged = 0;
  const typing = items.map(async ({ paperId }: Json) => {
    const paper = await untilAnswered(() => desk.get(`${papers}/${paperId}`));
    const answers = paper.items.map((item: Json) => ({
      questionId: item.questionId,
      value: { kind: 'chosen', keys: [keyOf(item, /иә$/)] },
    }));
    const body = { key: key(), revision: 0, answers };
    const entered = await untilAnswered(() => desk.put(`${papers}/${paperId}/entry`, body));
    acknowledged += 1;
    expect(entered).toMatchObject({ revision: 1 });
  });
  while (acknowledged === 0) await delay(5);
  await world.server.kill();
  await world.server.start();
  await Promise.all(typing);
  const { people } = await untilAnswered(() => desk.get(`/sittings/${sittingId}`));
  expect(people).toHaveLength(8);
  for (const { attempt, earlier } of people) {
    expect(attempt).toMatchObject({ state: 'graded', enteredBy: { name: expect.stringContaining('Үйлестіруші') } });
    expect(earlier).toBe(0);
  }
  const { items: rows } = await must(world.admin.get(`/cohorts/${ids.cohortId}/quizzes/${ids.activityId}/results`));
  expect(rows.map(({ grade, attempts }: Json) => [grade, attempts.length])).toEqual(rows.map(() => [1, 1]));
  const { databaseUri, dataDir } = world.server;
  expect(await reconcile({ databaseUri, dataDir })).toBe('No differences.');
});

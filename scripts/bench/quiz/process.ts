import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Calls, type Methods } from '../calls.ts';
import { Client } from './client.ts';
import type { PreparedQuiz } from './prepare.ts';

/** Milliseconds from sending to the answer, of everything that was sent. */
export interface Rush {
  savesMs: number[];
  submitsMs: number[];
  /** Answers that the server acknowledged, and what was refused or lost. */
  saved: number;
  failed: string[];
}
export interface LearnersMethods extends Methods {
  start: (input: { url: string; cookies: string[]; quiz: PreparedQuiz }) => Promise<number>;
  rush: (input: { withinMs: number; saves: number }) => Promise<Rush>;
}

interface Question {
  questionId: string;
  options: { key: number }[];
}
interface Attempt {
  attemptId: string;
  questions: Question[];
}
const learners: { client: Client; attempt: Attempt }[] = [];

const methods: LearnersMethods = {
  /** Everybody takes part and has his attempt open; a few at a time, as before the rush. */
  async start({ url, cookies, quiz: { cohortId, activityId, code } }) {
    for (let at = 0; at < cookies.length; at += 5) {
      const some = cookies.slice(at, at + 5).map(async (cookie) => {
        const client = new Client(url, cookie);
        await client.post('/me/enrolments', { code });
        const path = `/learn/${cohortId}/quizzes/${activityId}/attempts`;
        learners.push({ client, attempt: await client.post<Attempt>(path, { key: randomUUID() }) });
      });
      await Promise.all(some);
    }
    return learners.length;
  },

  /** All answer in so many saves and submit, each at moments of his own, within this time. */
  async rush({ withinMs, saves }) {
    const rush: Rush = { savesMs: [], submitsMs: [], saved: 0, failed: [] };
    await Promise.all(learners.map((learner) => answerAll(learner, withinMs, saves, rush)));
    return rush;
  },
};

new Calls(process, methods);
process.once('disconnect', () => process.exit());

async function answerAll(
  { client, attempt: { attemptId, questions } }: (typeof learners)[number],
  withinMs: number,
  saves: number,
  rush: Rush,
): Promise<void> {
  const share = Math.ceil(questions.length / saves);
  const moments = Array.from({ length: saves + 1 }, () => Math.random() * withinMs).toSorted((a, b) => a - b);
  const begin = performance.now();
  const at = (index: number) => pause(Math.max(0, begin + (moments[index] ?? withinMs) - performance.now()));
  for (let index = 0; index < saves; index += 1) {
    await at(index);
    const answers = questions.slice(index * share, (index + 1) * share).map(({ questionId, options }) => ({
      questionId,
      value: { kind: 'chosen', keys: [options[Math.floor(Math.random() * options.length)]?.key ?? 0] },
      rev: 1,
    }));
    if (answers.length === 0) continue;
    await timed(rush.savesMs, rush, async () => {
      type Saved = { answers: { outcome: string }[] };
      const body = await client.put<Saved>(`/attempts/${attemptId}/answers`, { answers });
      rush.saved += body.answers.filter(({ outcome }) => outcome === 'saved').length;
    });
  }
  await at(saves);
  await timed(rush.submitsMs, rush, () => client.post(`/attempts/${attemptId}/submit`, { key: randomUUID() }));
}

async function timed(times: number[], rush: Rush, ask: () => Promise<unknown>): Promise<void> {
  const sentAt = performance.now();
  try {
    await ask();
    times.push(performance.now() - sentAt);
  } catch (thrown) {
    rush.failed.push(thrown instanceof Error ? thrown.message.slice(0, 200) : String(thrown));
  }
}

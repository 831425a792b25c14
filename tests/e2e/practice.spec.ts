import { ok } from '../support/world/answers.ts';
import { expect, test } from './support/test.ts';

interface Learning {
  items: { cohortId: string }[];
}

interface Cohort {
  modules: { activities: { activityId: string; kind: string; title: { kk: string } }[] }[];
}

/** One of those of the demo who are far enough for it. */
const learnerLogin = 'akim-005';

test('a learner practises: each answer is checked at once, one question a screen', async ({ minber, stage }) => {
  const client = await minber.client(learnerLogin);
  const { items } = await ok<Learning>(client.get('/me/learning'));
  const paths: string[] = [];
  for (const { cohortId } of items) {
    const { modules } = await ok<Cohort>(client.get(`/learn/${cohortId}`));
    const practice = modules
      .flatMap(({ activities }) => activities)
      .find(({ title }) => title.kk.startsWith('Жаттығу'));
    if (practice) paths.push(`/learn/${cohortId}/quizzes/${practice.activityId}`);
  }
  const learner = await stage.open(learnerLogin, paths[0] ?? '/');
  await learner.getByRole('button', { name: 'Start the test' }).click();
  const answers = learner.getByRole('radio');
  const check = learner.getByRole('button', { name: 'Check', exact: true });
  for (const heading of ['Question 1 of 2', 'Question 2 of 2']) {
    await expect(learner.getByRole('heading', { name: heading })).toBeVisible();
    await expect(check).toHaveCount(1);
    await answers.first().check();
    await check.click();
    await expect(learner.getByText(/^(Right|Partly right|Wrong)$/)).toHaveCount(1);
    await learner
      .getByRole('button', { name: /^(Next|Finish)$/ })
      .first()
      .click();
  }
  await expect(learner.getByText('Answered: 2 of 2')).toBeVisible();
  expect(stage.complaints).toEqual([]);
});

import type { Page } from '@playwright/test';
import { ok } from '../support/world/answers.ts';
import type { Minber } from './support/minber.ts';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const learnerLogin = 'akim-060';

test('an author makes a test of several kinds, a learner passes it on a phone, a marker marks its essay', async ({
  minber,
  stage,
}) => {
  test.setTimeout(180_000);
  const author = await stage.open('organiser', '/authoring');

  await test.step('a programme gets a test as its activity', async () => {
    await author.getByRole('button', { name: 'New programme' }).click();
    await fillBoth(author, 'Title', 'Тест бағдарламасы', 'Программа с тестом');
    await author.getByRole('button', { name: 'Create' }).click();
    await author.getByRole('tab', { name: 'Details' }).click();
    await fillBoth(author, 'Summary', 'Қысқаша', 'Кратко');
    await author.getByRole('tab', { name: 'Content' }).click();
    await author.getByRole('button', { name: 'Add a module' }).click();
    await fillBoth(author, 'Title', 'Модуль', 'Модуль');
    await author.getByRole('button', { name: 'Add a test' }).click();
    const settings = author.getByRole('dialog', { name: 'Test' });
    await fillBoth(settings, 'Title', 'Қорытынды сұрақтар', 'Итоговые вопросы');
    await settings.getByRole('button', { name: 'Make a new test' }).click();
    await settings.getByRole('button', { name: 'Open the test' }).click();
    await expect(author.getByRole('heading', { name: 'Итоговые вопросы' })).toBeVisible();
  });
  const quizPath = new URL(author.url()).pathname;

  await test.step('a bank is made and questions of four kinds are written for the test', async () => {
    await author.getByRole('link', { name: 'Question banks' }).first().click();
    await author.getByRole('button', { name: 'New bank' }).click();
    await fillBoth(author.getByRole('dialog'), 'Title', 'Қор', 'Банк');
    await author.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await expect(author.getByText('There are no questions yet')).toBeVisible();
    await author.goto(quizPath);

    await beginQuestion(author, 'One right answer', 'Қазақстанның астанасы?', 'Столица Казахстана?');
    for (const [at, text] of ['Астана', 'Алматы', 'Шымкент'].entries())
      await inBoth(author, (field) => field.getByLabel(`Option ${at + 1}`, { exact: true }).fill(text));
    await author.getByRole('radio', { name: 'Right: Option 1' }).check();
    await addToTest(author);

    await beginQuestion(author, 'Ordering', 'Ретімен қойыңыз', 'Расположите по порядку');
    for (const [at, text] of ['бір', 'екі', 'үш'].entries())
      await inBoth(author, (field) => field.getByLabel(`Place ${at + 1}`, { exact: true }).fill(text));
    await addToTest(author);

    await beginQuestion(author, 'Number', 'Бір академиялық сағат неше минут?', 'Сколько минут в академическом часе?');
    await author.getByLabel('Number', { exact: true }).fill('45');
    await addToTest(author);

    await beginQuestion(author, 'Essay', 'Ауданыңыздың мәселесі', 'Проблема вашего района');
    await inBoth(author, (field) => field.getByLabel('Criterion 1', { exact: true }).fill('Дәлелдер'));
    await addToTest(author);
    await expect(author.getByText('4 questions in an attempt')).toBeVisible();
    await expect(author.getByText('Before it can be published')).toHaveCount(0);
  });

  await test.step('it is tried out, and the programme is published', async () => {
    await author.getByRole('tab', { name: 'Rules' }).click();
    await author.getByLabel('Time limit in minutes').fill('30');
    await author.getByLabel('Passed from').fill('60');
    await author.getByLabel('Show right answers').check();
    await author.getByRole('tab', { name: 'Try it' }).click();
    await author.getByRole('radio', { name: 'Астана' }).check();
    await author.getByRole('button', { name: 'Grade my answer' }).click();
    await expect(author.getByText(/^Result: .*marks 1 of 4/)).toBeVisible();
    await author.getByRole('link', { name: 'To the programme' }).click();
    await author.getByRole('button', { name: 'Publish' }).click();
    await author.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(author.getByText('Version 1 published')).toBeVisible();
  });
  const cohortId = await openCohort(minber, new URL(author.url()).pathname.split('/').at(-1) ?? '');

  const learner = await stage.open(learnerLogin, `/learn/${cohortId}`, phone);
  await test.step('the learner reads the rules and answers, over a reload in the middle', async () => {
    await learner.getByRole('link', { name: /^Continue: / }).click();
    await expect(learner.getByText('4 questions')).toBeVisible();
    await expect(learner.getByText('To pass you need 60%')).toBeVisible();
    await learner.getByRole('button', { name: 'Start the test' }).click();
    await expect(learner.getByRole('timer')).toHaveText(/^(29|30):/);
    for (let answered = 0; answered < 2; answered += 1) await answerAndGoOn(learner);
    await expect(learner.getByText('Saved', { exact: true })).toBeVisible();
    await learner.reload();
    await expect(learner.getByRole('heading', { name: 'Question 3 of 4' })).toBeVisible();
    await expect(learner.getByRole('button', { name: '2 of 4' })).toBeVisible();
    await answerAndGoOn(learner);
    await learner.getByRole('button', { name: 'Come back later' }).click();
    await learner.getByRole('button', { name: 'Finish' }).click();
    await expect(learner.getByText('Answered: 3 of 4')).toBeVisible();
    await learner.getByRole('button', { name: 'To question 4' }).first().click();
    await answerAndGoOn(learner);
    await expect(learner.getByText('Answered: 4 of 4')).toBeVisible();
    await learner.getByRole('button', { name: 'Hand in' }).click();
    await expect(learner.getByText('1 written answer is still being read')).toBeVisible();
  });

  await test.step('the marker marks the essay by its rubric with the keyboard', async () => {
    await author.goto(`/cohorts/${cohortId}/quizzes`);
    await author.getByRole('link', { name: 'Mark 1 essay' }).click();
    await expect(author.getByText('Жол мен су жүйесі')).toBeVisible();
    await author.getByLabel('Дәлелдер').fill('4');
    await author.getByLabel('To the writer').fill('Жақсы жұмыс');
    await author.keyboard.press('Control+Enter');
    await expect(author.getByText(/^Marked: /)).toBeVisible();
  });

  await test.step('the result is there for both', async () => {
    await learner.reload();
    await expect(learner.getByText('95%, passed')).toBeVisible();
    await expect(learner.getByText('Жақсы жұмыс')).toBeVisible();
    await learner.getByRole('link', { name: 'To the programme' }).click();
    await expect(learner.getByText(/^Programme completed: /)).toBeVisible();
    await author.goto(`/cohorts/${cohortId}/quizzes`);
    await author.getByRole('link', { name: 'Итоговые вопросы' }).click();
    await expect(author.getByRole('row', { name: new RegExp(await minber.nameOf(learnerLogin)) })).toContainText('95%');
    await author.getByRole('tab', { name: 'Questions' }).click();
    await expect(author.getByText('Average result')).toBeVisible();
  });
  expect(stage.complaints).toEqual([]);
});

/** The Kazakh and Russian fields of a text that stands last in the page or dialog. */
async function fillBoth(where: Pick<Page, 'getByRole'>, group: string, kazakh: string, russian: string): Promise<void> {
  const fields = where.getByRole('group', { name: group }).last();
  await fields.getByLabel('Kazakh').fill(kazakh);
  await fields.getByLabel('Russian').fill(russian);
}

/** Does the same in the question's Kazakh and Russian. */
async function inBoth(page: Page, write: (page: Page) => Promise<void>): Promise<void> {
  for (const language of ['Kazakh', 'Russian']) {
    await page.getByRole('radiogroup', { name: 'Language of the question' }).getByText(language).click();
    await write(page);
  }
}

async function beginQuestion(page: Page, kind: string, kazakh: string, russian: string): Promise<void> {
  await page.getByRole('button', { name: 'New question' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  const texts = [kazakh, russian];
  await inBoth(page, (field) => field.getByLabel('Question', { exact: true }).fill(texts.shift() ?? ''));
}

async function addToTest(page: Page): Promise<void> {
  await expect(page.getByText('Before it can be used')).toHaveCount(0);
  await expect(page.getByText('Everything is saved')).toBeVisible();
  await page.getByRole('link', { name: 'Add to the test and go back' }).click();
  await expect(page.getByRole('tab', { name: 'Rules' })).toBeVisible();
  await expect(page.getByText('Everything is saved')).toBeVisible();
}

/** Answers the question that is shown, whichever it is, rightly. */
async function answerAndGoOn(page: Page): Promise<void> {
  const radio = page.getByRole('radio', { name: 'Астана' });
  const keep = page.getByRole('button', { name: 'Keep this order' });
  const text = page.getByRole('textbox');
  const asked = (await page.getByRole('heading', { name: /^Question \d+ of \d+$/ }).textContent()) ?? '';
  await expect(radio.or(keep).or(text).first()).toBeVisible();
  if (await radio.isVisible()) await radio.check();
  else if (await keep.isVisible()) await putInOrder(page, ['бір', 'екі', 'үш']);
  else if ((await text.getAttribute('inputmode')) === 'decimal') await text.fill('45');
  else await text.fill('Жол мен су жүйесі: екеуі де ескірген');
  await page.getByRole('button', { name: /^(Next|Finish)$/ }).click();
  await expect(page.getByRole('heading', { name: asked, exact: true })).toBeHidden();
}

/** Moves each up, from the first to the last, until it stands in its place. */
async function putInOrder(page: Page, names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Keep this order' }).click();
  const order = (): Promise<(string | null)[]> =>
    page.getByRole('button', { name: /^Up: / }).evaluateAll((all) => all.map((each) => each.ariaLabel));
  for (const [place, name] of names.entries())
    for (let at = (await order()).indexOf(`Up: ${name}`); at > place; at -= 1)
      await page.getByRole('button', { name: `Up: ${name}` }).click();
}

/** A cohort of the programme's newest version with the learner in it. */
async function openCohort(minber: Minber, programmeId: string): Promise<string> {
  const organiser = await minber.client('organiser');
  const now = Date.now();
  const body = {
    title: { kk: 'Топ', ru: 'Поток', en: '' },
    startsAt: now - 60_000,
    endsAt: now + 7 * 86_400_000,
  };
  const { cohortId } = await ok<{ cohortId: string }>(organiser.post(`/programmes/${programmeId}/cohorts`, body));
  const personIds = [await minber.idOf(learnerLogin)];
  await ok(organiser.post(`/cohorts/${cohortId}/enrolments`, { key: crypto.randomUUID(), personIds }));
  return cohortId;
}

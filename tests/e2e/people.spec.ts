import { ok } from '../support/world/answers.ts';
import { coordinator, newHall, openTab } from './support/hall.ts';
import { loginName, password } from './support/minber.ts';
import { planSeminar } from './support/plan.ts';
import { expect, test } from './support/test.ts';

test('one signs in by password, in any of three languages, and the language stays with the person', async ({
  minber,
  stage,
}) => {
  const page = await stage.open(null, '/');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Қазақша' }).click();
  await expect(page.getByRole('heading', { name: 'Кіру' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();

  await page.getByLabel('Phone, e-mail or login').fill(loginName('akim-001'));
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Hello, / })).toBeVisible();

  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', { name: /^Здравствуйте, / })).toBeVisible();
  await expect.poll(async () => profileLanguage(minber)).toBe('ru');
});

test('an import names every row’s problem before it writes anything', async ({ minber, stage }) => {
  const page = await stage.open('admin', '/people/import');
  const rows = [
    'Тегі;Аты;Лауазымы;Телефоны',
    'Әшірбекова;Гүлсім;Бас маман;+77017770101',
    'Қ?рманғалиев;Ерлан;Әкім;+77017770102',
    'Өмірзақов;Нұрлан;Әкім;123',
  ];
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'тізім.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'utf8') });
  await expect(page.getByRole('row', { name: /Damaged letters \(“Қ\?рманғалиев”\)/ })).toContainText('Refused');
  await expect(page.getByRole('row', { name: /Not a phone number: “123”/ })).toContainText('Refused');
  const find = async () => {
    const admin = await minber.client('admin');
    return (await ok<{ items: unknown[] }>(admin.get(`/people?search=${encodeURIComponent('Әшірбекова')}`))).items;
  };
  expect(await find()).toHaveLength(0);
  await page.getByRole('button', { name: 'Write 1 person' }).click();
  await expect(page.getByText('New: 1, updated: 0, refused: 2.')).toBeVisible();
  expect(await find()).toHaveLength(1);
});

test('an invitation link is accepted in another browser, once', async ({ minber, stage }) => {
  const admin = await minber.client('admin');
  const person = await ok<{ id: string }>(admin.post('/people', { surname: 'Үсенова', givenName: 'Іңкәр' }));
  const staff = await stage.open('admin', `/people?person=${person.id}`);
  await staff.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = new URL(await staff.getByRole('textbox', { name: 'Link' }).inputValue());

  const page = await stage.open(null, link.pathname + link.hash);
  await expect(page.getByText('Үсенова Іңкәр')).toBeVisible();
  expect(page.url()).not.toContain('#');
  await page.getByRole('textbox', { name: 'New password' }).fill('қырық құлаш арқан');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByRole('heading', { name: /Іңкәр/ })).toBeVisible();

  const late = await stage.open(null, link.pathname + link.hash);
  await expect(late.getByText('Ask whoever sent it to you for a new link.')).toBeVisible();
});

test('a coordinator’s slip signs a learner of his hall in, once', async ({ minber, stage }) => {
  const { hallId } = await newHall(minber);
  const { seminarId } = await planSeminar(minber, { hall: { hallId, logins: ['akim-002'] } });
  const desk = await stage.open(coordinator, `/halls/${hallId}/desk/${seminarId}`);
  await openTab(desk, 'Hall');
  await desk.getByRole('button', { name: 'Make slips for 1' }).click();
  const slip = desk.getByRole('article').filter({ hasText: await minber.nameOf('akim-002') });
  const code = (await slip.getByText(/^[\d ]{14}$/).textContent()) ?? '';

  const page = await stage.open(null, '/sign-in/code');
  await page.getByLabel('Sign-in code').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

  const late = await stage.open(null, '/sign-in/code');
  await late.getByLabel('Sign-in code').fill(code);
  await late.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(late.getByRole('alert')).toBeVisible();
});

test('an organiser schedules a seminar with its expected list', async ({ minber, stage }) => {
  const page = await stage.open('organiser', '/seminars/new');
  const title = page.getByRole('group', { name: 'Title' });
  await title.getByLabel('In Kazakh').fill('Көктемгі су тасқыны');
  await title.getByLabel('In Russian').fill('Весенний паводок');
  await page.getByRole('combobox', { name: 'Hosts' }).fill(await minber.nameOf('host'));
  await page.getByRole('option', { name: await minber.nameOf('host') }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();

  await page.getByRole('button', { name: 'Add people' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'People' }).fill(await minber.nameOf('akim-003'));
  await page.getByRole('option', { name: await minber.nameOf('akim-003') }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row', { name: await minber.nameOf('akim-003') })).toContainText('Hall 1');
  await expect(page.getByRole('tab', { name: 'Expected (1)' })).toBeVisible();
});

test('anyone can see beforehand which way to the broadcast works', async ({ stage }) => {
  const page = await stage.open(null, '/check');
  await expect(page.getByRole('status').filter({ hasText: 'All is ready' })).toBeVisible();
  for (const way of ['Direct way (UDP)', 'Fallback way (TCP)'])
    await expect(page.getByRole('listitem').filter({ hasText: way })).toContainText('Works, connected within');
  await expect(page.getByRole('listitem').filter({ hasText: 'TURN' })).toContainText('Not set up on this server.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Speed of the line' })).toContainText('enough for speaker');
});

async function profileLanguage(minber: {
  client(login: string): Promise<{ get(path: string): Promise<{ body: unknown }> }>;
}) {
  const { body } = await (await minber.client('akim-001')).get('/profile');
  return (body as { language: string }).language;
}

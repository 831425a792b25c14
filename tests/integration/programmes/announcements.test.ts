import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { type Json, learner, newWorld, organiser, type World } from '../seminars/world.ts';
import { lesson, moduleOf, newId, published, running, titled } from './author.ts';

let world: World;
let plan: HttpClient;
let smtp: SMTPServer;
const letters: { to: string; raw: string }[] = [];
/** How often letters to an address that hangs up were begun. */
let hungUp = 0;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('gone-')) done(Object.assign(new Error('No such person'), { responseCode: 550 }));
      else done();
    },
    onData(stream, session, done) {
      if (session.envelope.rcptTo.some(({ address }) => address.startsWith('broken-'))) {
        hungUp += 1;
        // The message may be taken: nobody is told.
        stream.resume().once('end', () => {
          for (const one of smtp.connections) one.close();
        });
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo)
          letters.push({ to: address, raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  world = await newWorld({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(async () => {
  await world.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** A running cohort with one learner who has an address and one who has none. */
async function cohort(prefix = '') {
  const { programmeId } = await published(plan, [moduleOf('Модуль', lesson('Сабақ'))]);
  const { cohortId } = await running(plan, programmeId);
  const email = `${prefix}${newId()}@minber.example`;
  const [reader, other] = [
    await world.person({ surname: 'Оқырман', email }, learner),
    await world.person({ surname: 'Басқа' }, learner),
  ];
  await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: [reader, other] });
  return {
    programmeId,
    cohortId,
    email,
    url: `/cohorts/${cohortId}/announcements`,
    browser: await world.browserOf(reader),
  };
}
const words = (more: Json = {}) => ({
  key: newId(),
  title: titled('Ертең семинар', 'Завтра семинар'),
  text: titled('Сағат 10-да', 'В 10 часов'),
  ...more,
});

describe('an announcement', () => {
  it('is new on the home of everybody in the cohort until he opens it', async () => {
    const { cohortId, url, browser } = await cohort();
    const { announcementId } = (await plan.post(url, words())).body as Json;
    const unread = async () => ((await browser.get('/me/learning')).body as Json).items[0].unread;
    const own = async () => ((await browser.get(`/learn/${cohortId}/announcements`)).body as Json).items;
    expect(await unread()).toBe(1);
    expect(await own()).toMatchObject([{ title: { kk: 'Ертең семинар' }, isNew: true, editedAt: null }]);
    for (let time = 0; time < 2; time += 1)
      expect((await browser.post(`/learn/${cohortId}/announcements/${announcementId}/seen`)).status).toBe(204);
    expect(await unread()).toBe(0);
    expect(await own()).toMatchObject([{ isNew: false }]);
    expect((await plan.get(url)).body).toMatchObject({ enrolled: 2, items: [{ readers: 1, mail: null }] });
  });

  it('is made once by a key, keeps what it said before, and is gone for learners once it is withdrawn', async () => {
    const { cohortId, url, browser } = await cohort();
    const body = words();
    const made = await Promise.all(Array.from({ length: 4 }, async () => (await plan.post(url, body)).body as Json));
    expect(new Set(made.map((one) => one.announcementId)).size).toBe(1);
    const [{ announcementId }] = made as [Json];
    const edit = { revision: 1, title: titled('Бүрсігүні семинар'), text: titled('Сағат 11-де') };
    expect((await plan.put(`${url}/${announcementId}`, edit)).body).toMatchObject({
      revision: 2,
      past: [{ title: { kk: 'Ертең семинар' } }],
    });
    expect((await plan.put(`${url}/${announcementId}`, edit)).body).toMatchObject({ code: 'request.conflict' });
    const withdraw = () => plan.post(`${url}/${announcementId}/withdrawal`, { revision: 2 });
    expect((await withdraw()).body).toMatchObject({ withdrawnAt: expect.any(Number) });
    expect((await withdraw()).status).toBe(201);
    expect((await plan.put(`${url}/${announcementId}`, { ...edit, revision: 3 })).body).toMatchObject({
      code: 'announcement.withdrawn',
    });
    expect((await browser.get(`/learn/${cohortId}/announcements`)).body).toEqual({ items: [] });
    expect((await browser.post(`/learn/${cohortId}/announcements/${announcementId}/seen`)).status).toBe(404);
    expect(((await browser.get('/me/learning')).body as Json).items[0].unread).toBe(0);
  });

  it('goes by mail to who has an address, in his language and once', async () => {
    const { cohortId, email, url } = await cohort();
    await plan.post(url, words({ byMail: true }));
    const mail = async () => ((await plan.get(url)).body as Json).items[0].mail;
    await expect.poll(mail, { timeout: 15_000 }).toMatchObject({ waiting: 0, sent: 1, failed: 0, noAddress: 1 });
    const own = letters.filter(({ to }) => to === email);
    expect(own).toHaveLength(1);
    expect(own[0]?.raw).toContain('Auto-Submitted: auto-generated');
    const [, base64 = ''] = own[0]?.raw.split('\r\n\r\n') ?? [];
    const text = Buffer.from(base64, 'base64').toString('utf8');
    expect(text).toContain('Сағат 10-да');
    expect(text).toContain(`/learn/${cohortId}`);
  });

  it('is told to whoever wrote it where an address is refused, or nobody can tell whether it was taken; then it is not sent again', async () => {
    for (const [prefix, why, code] of [
      ['gone-', 'refused', 550],
      ['broken-', 'unknown', null],
    ] as const) {
      const { url } = await cohort(prefix);
      await plan.post(url, words({ byMail: true }));
      const item = async () => ((await plan.get(url)).body as Json).items[0];
      await expect.poll(async () => (await item()).mail, { timeout: 15_000 }).toMatchObject({ waiting: 0, [why]: 1 });
      const { mail, undelivered } = await item();
      expect(mail).toMatchObject({ sent: 0, failed: 0, noAddress: 1 });
      expect(undelivered).toMatchObject([{ person: { name: expect.stringContaining('Оқырман') }, why, code }]);
    }
    expect(hungUp).toBe(1);
  });

  it('is written by staff of the programme and read by nobody outside the cohort', async () => {
    const { programmeId, cohortId, url } = await cohort();
    await plan.post(url, words());
    const stranger = await world.browserOf(await world.person({ surname: 'Бөтен' }, learner));
    const elsewhere = await world.browserOf(
      await world.person({ surname: 'Автор' }, { role: 'instructor', scope: 'everywhere' }),
    );
    for (const client of [stranger, elsewhere]) {
      expect((await client.get(url)).status).toBe(404);
      expect((await client.get(`/learn/${cohortId}/announcements`)).status).toBe(404);
      expect((await client.post(url, words())).status).toBe(404);
      expect((await client.get(`/programmes/${programmeId}/cohorts`)).status).toBe(404);
    }
    const another = await cohort();
    const { announcementId } = (await plan.post(another.url, words())).body as Json;
    expect((await plan.post(`${url}/${announcementId}/withdrawal`, { revision: 1 })).status).toBe(404);
    expect((await plan.get(`/programmes/${programmeId}/cohorts`)).body).toMatchObject({ items: [{ cohortId }] });
  });
});

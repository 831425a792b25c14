import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CertificateDetail, CertificateRow } from '../../../shared/src/certificates/certificate.ts';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

const people = ['aigerim', 'bolat', 'dana', 'farida'] as const;
type Who = (typeof people)[number];
/** Of an hour by the minute: 1.3 academic hours; of 40 minutes 0.9, of 30 minutes 0.7. */
const [hour, forty, thirty] = [59, 41, 31];
const slow = { timeout: 30_000 };
const world = useWorld();

let told: Recorded;
let cohortId: string;
let ledger: typeof import('../../../server/src/hours/model.ts');

const ask = (method: string, path: string, body?: object) => world.call('organiser', method, path, body, told.cast);
const entries = async (who: Who) =>
  (await ledger.EntryModel.find({ personId: told.cast.ids[who] }).sort({ revision: 1 }).lean()).map(
    ({ minutes }) => minutes,
  );
const register = async (): Promise<CertificateRow[]> =>
  (await ask('GET', `/certificates?sourceId=${cohortId}`)).body.items;
const detail = async (certificateId: string): Promise<CertificateDetail> =>
  (await ask('GET', `/certificates/${certificateId}`)).body;
const certificateOf = async (who: Who): Promise<CertificateRow> => {
  const found = (await register()).find(({ personId }) => personId === told.cast.ids[who]);
  if (!found) throw new Error(`No certificate of ${who}`);
  return found;
};
const decide = (certificateId: string, decision: string) =>
  ask('POST', `/certificates/${certificateId}/decision`, { decision, reason: 'Қатысу түзетілді' });

async function takeBack(who: Who, minutes: number): Promise<void> {
  const { seminarId, sessionId, ids } = told.cast;
  const target = { kind: 'person', personId: ids[who] };
  const signed = { key: randomUUID(), reason: 'Залда болмаған' };
  const path = `/seminars/${seminarId}/sessions/${sessionId}/adjustments`;
  expect((await ask('POST', path, { target, effect: 'remove', minutes, ...signed })).status).toBe(201);
}

beforeAll(async () => {
  ledger = await import('../../../server/src/hours/model.ts');
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  const { want } = await import('../../../server/src/summaries/follow.ts');
  const { seminarCohort } = await import('../hours/support/seminar-cohort.ts');
  told = await recordedSession(await world.anotherCast({ mode: 'proportional', hoursIn: 'tenths' }));
  for (const who of people) await told.heard(who, 0, 60);
  cohortId = await seminarCohort(told, 90, [...people]);
  await want(told.cast.seminarId, told.cast.sessionId);
  const minutes = async () => (await ledger.StandingModel.find({ cohortId }).lean()).map((one) => one.minutes);
  await vi.waitFor(async () => expect(await minutes()).toEqual(people.map(() => hour)), slow);
  const award = `/cohorts/${cohortId}/certificates`;
  const { rule } = (await ask('GET', award)).body;
  expect((await ask('PUT', award, { ...rule, wording: 'attendance' })).status).toBe(200);
  const personIds = people.map((who) => told.cast.ids[who]);
  const { jobId } = (await ask('POST', award, { key: randomUUID(), personIds })).body;
  await vi.waitUntil(async () => (await ask('GET', `/jobs/${jobId}`)).body.state === 'done', slow);
});

describe('A seminar’s record that is corrected', () => {
  it('takes hours back by a further entry, and makes every certificate that rests on them a task', async () => {
    expect((await register()).map(({ content, needsReview }) => [content.minutes, needsReview])).toEqual(
      people.map(() => [hour, false]),
    );
    for (const who of people) await takeBack(who, who === 'farida' ? 60 : 20);
    await expect
      .poll(async () => (await register()).filter(({ needsReview }) => needsReview).length, slow)
      .toBe(people.length);
    expect(await entries('aigerim')).toEqual([hour, forty - hour]);
    expect(await entries('farida')).toEqual([hour, -hour]);
    const { review, history } = await detail((await certificateOf('aigerim')).certificateId);
    expect(review).toEqual({ eligible: true, minutes: forty });
    expect(history.at(-1)).toMatchObject({ action: 'affected', found: review });
  });

  it('leaves a certificate that is kept as it is, until another correction', async () => {
    const { certificateId, serial } = await certificateOf('aigerim');
    expect((await decide(certificateId, 'keep')).body).toMatchObject({ serial, state: 'valid', needsReview: false });
    expect((await decide(certificateId, 'keep')).body.code).toBe('certificate.settled');
    await takeBack('aigerim', 10);
    await expect
      .poll(async () => (await detail(certificateId)).review, slow)
      .toEqual({
        ...{ eligible: true, minutes: thirty },
      });
    expect((await detail(certificateId)).history.map(({ action }) => action)).toEqual([
      ...['issued', 'affected', 'kept', 'affected'],
    ]);
  });

  it('lets a certificate be taken back for good', async () => {
    const { certificateId, serial } = await certificateOf('bolat');
    expect((await decide(certificateId, 'revoke')).body).toMatchObject({ serial, state: 'revoked' });
    const { checkCode } = await detail(certificateId);
    const shown = await world.call('visitor', 'POST', '/verify/code', { serial, checkCode });
    expect(shown.body.certificate).toMatchObject({ serial, revokedAt: expect.any(Number) });
    expect((await ask('GET', `/certificates/${certificateId}/pdf/kk`)).body.code).toBe('certificate.revoked');
  });

  it('lets a certificate give way to one that states what is so now, for whoever still has earned one', async () => {
    const before = await certificateOf('dana');
    const after: CertificateRow = (await decide(before.certificateId, 'reissue')).body;
    expect(after).toMatchObject({ state: 'valid', content: { minutes: forty, replaces: before.serial } });
    expect(Number(after.serial)).toBeGreaterThan(Number(before.serial));
    expect(await detail(before.certificateId)).toMatchObject({ state: 'revoked', needsReview: false });
    const unearned = await certificateOf('farida');
    expect((await decide(unearned.certificateId, 'reissue')).body.code).toBe('certificate.notEligible');
  });

  it('leaves numbers without a gap, hashes and signatures that hold, and a ledger that follows from the record', async () => {
    const { certificateDifferences } = await import('../../../scripts/reconcile/certificates.ts');
    const { hoursDifferences } = await import('../../../scripts/reconcile/hours.ts');
    const found: string[] = [];
    const look = async () => {
      found.length = 0;
      for await (const difference of certificateDifferences()) found.push(difference);
      for await (const difference of hoursDifferences()) found.push(difference);
      return found;
    };
    expect(await look()).toEqual([]);
    const { CertificateModel } = await import('../../../server/src/certificates/model.ts');
    const { certificateId } = await certificateOf('aigerim');
    await CertificateModel.updateOne({ _id: certificateId }, { $set: { 'content.minutes': 900 } });
    expect(await look()).toEqual([`certificates ${certificateId}: its hash does not follow from what it says`]);
  });
});

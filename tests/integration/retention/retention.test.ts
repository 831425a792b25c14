import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

Object.assign(process.env, {
  RETENTION_SIGN_INS_DAYS: '30',
  RETENTION_MESSAGES_DAYS: '100',
  RETENTION_LETTERS_DAYS: '50',
  RETENTION_SPANS_YEARS: '3',
});

const dayMs = 86_400_000;
const { call, cast, report, anotherCast } = useWorld();
const ago = (days: number) => Date.now() - days * dayMs;

let approvedLongAgo: Recorded;
let approvedLately: Recorded;
let platform: typeof import('../../../server/src/platform/index.ts');

const numbers = async () => {
  const { SpanModel } = await import('../../../server/src/attendance/record/span-model.ts');
  const { MessageModel } = await import('../../../server/src/attendance/record/message-model.ts');
  const { LetterModel, MailModel } = await import('../../../server/src/mail/model.ts');
  const { PersonModel } = await import('../../../server/src/identity/model.ts');
  const spansOf = ({ cast: { sessionId } }: Recorded) => SpanModel.countDocuments({ sessionId });
  return {
    old: await spansOf(approvedLongAgo),
    lately: await spansOf(approvedLately),
    messages: await MessageModel.countDocuments(),
    mails: (await MailModel.find({}, { _id: 1 }).sort({ _id: 1 }).lean()).map(({ _id }) => _id),
    letters: await LetterModel.countDocuments(),
    signIns: await platform.AuditModel.countDocuments({ action: 'signIn.password' }),
    edits: await platform.AuditModel.countDocuments({ action: 'person.edit' }),
    codes: await PersonModel.countDocuments({ 'signInCode.hash': { $exists: true } }),
  };
};

beforeAll(async () => {
  platform = await import('../../../server/src/platform/index.ts');
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  const { want } = await import('../../../server/src/summaries/follow.ts');
  const { SessionSummaryModel } = await import('../../../server/src/summaries/model.ts');
  const { MessageModel } = await import('../../../server/src/attendance/record/message-model.ts');
  const { PersonModel } = await import('../../../server/src/identity/model.ts');
  const { VersionModel } = await import('../../../server/src/reports/versions/model.ts');
  const { AuditModel, newId } = platform;
  const approved = async (days: number[]) => {
    const told = await recordedSession(await anotherCast());
    const { seminarId, sessionId } = told.cast;
    await told.heard('aigerim', 0, 60);
    await want(seminarId, sessionId);
    await vi.waitFor(async () => expect((await SessionSummaryModel.findById(sessionId))?.pending).toBe(false), 15_000);
    const versions = `/seminars/${seminarId}/sessions/${sessionId}/versions`;
    for (const [at, day] of days.entries()) {
      if (at > 0) await told.heard('farida', 0, 30);
      const { open } = (await call('organiser', 'GET', versions, undefined, told.cast)).body;
      const acknowledge = open.map(({ item }: { item: string }) => item);
      const body = { key: newId(), acknowledge };
      expect((await call('organiser', 'POST', versions, body, told.cast)).status).toBe(201);
      await VersionModel.collection.updateOne({ sessionId, version: at + 1 }, { $set: { at: ago(day) } });
    }
    return told;
  };
  approvedLongAgo = await approved([4 * 366]);
  // The first version is old, but the record was corrected and approved again.
  approvedLately = await approved([4 * 366, 10]);
  for (const days of [99, 101]) {
    const message = {
      seminarId: newId(),
      text: 'Сәлем',
      at: ago(days),
      authorId: newId(),
      authorName: '',
      key: newId(),
    };
    await MessageModel.create({ _id: newId(), ...message, receipts: [] });
  }
  const { LetterModel, MailModel } = await import('../../../server/src/mail/model.ts');
  const text = { kk: 'Хат', ru: '', en: '' };
  for (const _id of ['one', 'two']) await LetterModel.create({ _id, subject: text, text });
  const mail = { personId: newId(), attempts: 1, sentAt: null };
  const mails = [
    ['one', 'sent', 51],
    ['two', 'refused', 51],
    ['two', 'waiting', 51],
    ['two', 'sent', 49],
  ] as const;
  for (const [at, [letterId, state, days]] of mails.entries())
    await MailModel.create({ _id: `${letterId}/${at}`, letterId, state, runAt: ago(days), ...mail });
  const entry = { actorKind: 'system' as const, actorId: null, onKind: null, onId: null, details: {} };
  for (const days of [29, 31])
    for (const action of ['signIn.password', 'person.edit'])
      await AuditModel.create({ _id: newId(), ...entry, action, at: ago(days) });
  const code = (days: number) => ({ hash: newId(), hallId: newId(), issuedBy: null, expiresAt: ago(days) });
  await PersonModel.updateOne({ _id: cast().ids.bolat }, { $set: { signInCode: code(2) } });
  await PersonModel.updateOne({ _id: cast().ids.dana }, { $set: { signInCode: code(0) } });
});

describe('Retention', () => {
  it('says in a dry run what would go, and leaves everything as it is', async () => {
    const before = await numbers();
    const results = await platform.retention.run({ dryRun: true });
    expect(Object.fromEntries(results.map(({ kind, count }) => [kind, count]))).toEqual({
      'sign-ins': 1,
      audit: 0,
      codes: 1,
      uploads: 0,
      'unused-files': 0,
      letters: 2,
      messages: 1,
      spans: 1,
    });
    expect(results.find(({ kind }) => kind === 'audit')?.before).toBeNull();
    expect(await numbers()).toEqual(before);
    expect(await platform.AuditModel.exists({ action: 'retention.remove' })).toBeNull();
  });

  it('removes of each kind only what is older than its own time, and says so in the log', async () => {
    const kept = { lately: 2, edits: 2 };
    const mails = ['one/0', 'two/1', 'two/2', 'two/3'];
    expect(await numbers()).toEqual({ ...kept, old: 1, messages: 2, signIns: 2, codes: 2, mails, letters: 2 });
    await platform.retention.run({ dryRun: false });
    const left = mails.slice(2);
    expect(await numbers()).toEqual({ ...kept, old: 0, messages: 1, signIns: 1, codes: 1, mails: left, letters: 1 });
    const logged = await platform.AuditModel.find({ action: 'retention.remove' }).lean();
    expect(logged.map(({ details }) => details.kind).sort()).toEqual([
      'codes',
      'letters',
      'messages',
      'sign-ins',
      'spans',
    ]);
    const again = await platform.retention.run({ dryRun: false });
    expect(again.every(({ count }) => count === 0)).toBe(true);
  });

  it('computes nothing from a record whose spans are gone: it says so, and the summaries stay what they were', async () => {
    const { seminarId, sessionId, ids } = approvedLongAgo.cast;
    const path = `/seminars/${seminarId}/sessions/${sessionId}/report`;
    const gone = await call('organiser', 'GET', path, undefined, approvedLongAgo.cast);
    expect(gone).toMatchObject({ status: 410, body: { code: 'report.rawGone' } });
    expect((await report('organiser', approvedLately.cast)).totals.attended).toBe(2);
    const versions = `/seminars/${seminarId}/sessions/${sessionId}/versions`;
    const kept = await call('organiser', 'GET', versions, undefined, approvedLongAgo.cast);
    expect(kept).toMatchObject({ status: 200, body: { versions: [{ version: 1 }], changedSince: false, open: [] } });
    const frozen = await call('organiser', 'GET', `${versions}/1`, undefined, approvedLongAgo.cast);
    expect(frozen.body.report.totals).toMatchObject({ attended: 1 });
    const { want } = await import('../../../server/src/summaries/follow.ts');
    const { SessionSummaryModel } = await import('../../../server/src/summaries/model.ts');
    await want(seminarId, sessionId);
    await vi.waitFor(async () => expect((await SessionSummaryModel.findById(sessionId))?.pending).toBe(false), 15_000);
    const year = await call('organiser', 'GET', `/year/people/${ids.aigerim}`, undefined, approvedLongAgo.cast);
    expect(year.body.totals).toMatchObject({ sessions: 1, attended: 1, credited: 1 });
    const { summaryDifferences } = await import('../../../scripts/reconcile/summaries.ts');
    for await (const difference of summaryDifferences()) expect(difference).not.toContain(sessionId);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Action, policy } from '../../shared/src/access/policy.ts';
import type { Rule } from '../../shared/src/access/rules.ts';
import { startServer } from '../support/server.ts';
import { declaringFiles, walk } from './support/registry.ts';

let registry: Awaited<ReturnType<typeof walk>>;
beforeAll(async () => {
  registry = await walk();
});

/** Changes something: an unsafe method, or an event that does more than watch, join and receive. */
const watching =
  /^(desk|control|screen):(watch|unwatch)$|^presence:asked$|^seminar:|^media:(connect|resume|prefer|layers|restart-ice|details)$/;
const changing = () => [
  ...registry.routes
    .filter(({ endpoint }) => endpoint.method !== 'GET')
    .map(({ key, endpoint }) => ({ key, access: endpoint.access })),
  ...registry.events.filter(({ key }) => !watching.test(key)).map(({ key, event }) => ({ key, access: event.access })),
];
const changedBy = (holder: keyof Rule) =>
  changing().flatMap(({ key, access }) => {
    const rule: Rule = access.by === 'action' ? policy[access.action] : {};
    return rule[holder] ? [key] : [];
  });

describe('the registry', () => {
  it('is read from every file that declares routes or events, under every name it is bound by', () => {
    expect(declaringFiles().length).toBeGreaterThan(8);
    for (const [file, declared] of registry.byFile) expect(declared, file).toBeGreaterThan(0);
    for (const file of declaringFiles()) {
      const source = readFileSync(resolve('shared/src', file), 'utf8');
      const hidden = [...source.matchAll(/^(export )?const (\w+) = define(Api|Events)\(/gm)].filter(
        ([, open]) => !open,
      );
      expect(
        hidden.map(([, , name]) => name),
        file,
      ).toEqual([]);
    }
  });

  it('holds exactly the routes that the server serves', { timeout: 60_000 }, async () => {
    const server = await startServer();
    try {
      const { paths } = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as {
        paths: Record<string, Record<string, unknown>>;
      };
      const served = Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const walked = registry.routes.map(
        ({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
      );
      expect(walked.toSorted()).toEqual(served.toSorted());
      expect(new Set(walked).size).toBe(walked.length);
    } finally {
      await server.stop();
    }
  });

  it('is the only place that makes routes and events: the server binds contracts and declares none of its own', () => {
    const own = sources('server/src').filter(({ path, text }) => {
      const makes = /\.(get|post|put|patch|delete)\(\s*['"`]\/|\bdefineApi\(|\bdefineEvents\(|socket\.on\(/.test(text);
      return makes && path !== 'platform/http/app.ts';
    });
    expect(own.map(({ path }) => path)).toEqual([]);
    const app = sources('server/src').find(({ path }) => path === 'platform/http/app.ts')?.text ?? '';
    const outside = [...app.matchAll(/app\.get\('([^']+)'/g)].map(([, path]) => path);
    expect(outside).toEqual(['/healthz', '/readyz', '/metrics', '/{*path}']);
  });

  it('names a resource in every path whose access it decides by', () => {
    for (const { key, endpoint } of registry.routes) {
      const { access } = endpoint;
      if (access.by === 'action' && access.on) expect(endpoint.path, key).toContain(`:${access.on}Id`);
    }
    for (const { key, event } of registry.events) {
      const { access } = event;
      if (access.by === 'action' && access.on) expect(Object.keys(event.in.shape), key).toContain(`${access.on}Id`);
    }
  });
});

describe('by policy', () => {
  it('a visitor reaches nothing but doors: signing in, links, pairing, the check page, checking a report', () => {
    const open = registry.routes.filter(({ endpoint }) => endpoint.access.by === 'public').map(({ key }) => key);
    expect(open.toSorted()).toEqual(
      [
        'attendance.attendanceApi.claim',
        'centres.centresApi.claimPairing',
        'centres.centresApi.startPairing',
        'identity.sessionApi.acceptLink',
        'identity.sessionApi.demoAccounts',
        'identity.sessionApi.firstAdministrator',
        'identity.sessionApi.inspectLink',
        'identity.sessionApi.session',
        'identity.sessionApi.signIn',
        'identity.sessionApi.signInDemo',
        'identity.sessionApi.signInWithCode',
        'identity.sessionApi.signOut',
        'live.liveApi.capabilities',
        'live.liveApi.lineSample',
        'live.liveApi.openCheck',
        'openapi.openApi.document',
        'programmes.catalogueApi.get',
        'programmes.catalogueApi.list',
        'reports.verifyApi.verifyCode',
        'reports.verifyApi.verifyFile',
        'seminars.guestApi.acceptLink',
        'seminars.guestApi.readLink',
        'seminars.homeApi.calendarFeed',
        'signing.signingApi.keys',
        // Bound to one attempt by the coordinator's code; the token that it is spent for opens nothing else.
        'supervised.testDeviceApi.enter',
        'supervised.testDeviceApi.read',
        'supervised.testDeviceApi.save',
        'supervised.testDeviceApi.submit',
        'supervised.testDeviceApi.watch',
      ].toSorted(),
    );
    expect(registry.events.filter(({ event }) => event.access.by === 'public')).toEqual([]);
    for (const action of Object.keys(policy) as Action[]) expect(policy[action], action).not.toHaveProperty('visitor');
  });

  it('an observer changes nothing, a mentor marks essays and grades, an instructor writes his programmes with their tests', () => {
    expect(changedBy('observer')).toEqual([]);
    expect(changedBy('mentor').toSorted()).toEqual(['grades.gradesApi.override', 'quizzes.essayApi.mark']);
    expect(changedBy('instructor').toSorted()).toEqual([
      'files.fileApi.append',
      'files.fileApi.finish',
      'programmes.announcementApi.edit',
      'programmes.announcementApi.publish',
      'programmes.announcementApi.withdraw',
      'programmes.archiveApi.apply',
      'programmes.archiveApi.begin',
      'programmes.archiveApi.cancel',
      'programmes.archiveApi.preview',
      'programmes.lessonApi.restore',
      'programmes.lessonApi.save',
      'programmes.programmeApi.create',
      'programmes.programmeApi.duplicate',
      'programmes.programmeApi.edit',
      'programmes.programmeApi.publish',
      'programmes.programmeFileApi.create',
      'question-formats.questionImportApi.apply',
      'question-formats.questionImportApi.preview',
      'question-formats.questionImportApi.undo',
      'quizzes.bankApi.create',
      'quizzes.bankApi.edit',
      'quizzes.correctionApi.correct',
      'quizzes.essayApi.mark',
      'quizzes.questionApi.archive',
      'quizzes.questionApi.create',
      'quizzes.questionApi.edit',
      'quizzes.questionApi.place',
      'quizzes.quizApi.create',
      'quizzes.quizApi.edit',
      'quizzes.quizApi.tryOut',
      'surveys.surveyApi.save',
    ]);
    for (const action of ['programme:write', 'file:write', 'bank:write', 'quiz:write'] as const)
      expect(policy[action]).toMatchObject({ instructor: 'own' });
  });

  it('a guest and a screen do no more than take part in what concerns them', () => {
    expect(changedBy('guest')).toEqual(['media:open-send', 'media:produce', 'media:pause-track', 'media:close-track']);
    expect(changedBy('screen')).toEqual([
      'screen:acknowledge',
      'media:open-send',
      'media:produce',
      'media:pause-track',
      'media:close-track',
      'trouble:report',
    ]);
  });

  it('a learner does no more than ask for the floor, speak when he has it, say what he cannot hear, that he is there, what he has read, opened, watched and downloaded, answer tests and say where his record is wrong', () => {
    expect(changedBy('person')).toEqual([
      'programmes.learnAnnouncementApi.seen',
      'programmes.learnApi.complete',
      'programmes.learnMediaApi.played',
      'programmes.learnMediaApi.fileTaken',
      'quizzes.attemptApi.start',
      'quizzes.attemptApi.save',
      'quizzes.attemptApi.check',
      'quizzes.attemptApi.submit',
      'reports.objectionsApi.object',
      'surveys.surveyLearnApi.answer',
      'presence:confirm',
      'media:open-send',
      'media:produce',
      'media:pause-track',
      'media:close-track',
      'floor:raise',
      'trouble:report',
    ]);
    expect(changedBy('learner')).toEqual([]);
  });

  it('roles, regions, the catalogue and the audit log are the administrator’s alone', () => {
    for (const action of ['person:roles', 'person:erase', 'region:write', 'function:write', 'audit:read'] as const)
      expect(policy[action], action).toEqual({ administrator: 'all' });
  });

  it('an organiser of a region changes only what lies wholly inside it', () => {
    const reaching = changing().flatMap(({ key, access }) => {
      const rule: Rule = access.by === 'action' ? policy[access.action] : {};
      return rule.organiser && rule.organiser !== 'within' && rule.organiser !== 'own' ? [key] : [];
    });
    // A country-wide seminar touches his region: he speaks to his halls, calls their roll, pairs their screens and gives out their slips.
    expect(reaching.toSorted()).toEqual([
      'attendance.attendanceApi.askRollCall',
      'attendance.attendanceApi.issueSignInCodes',
      'attendance.attendanceApi.sendMessage',
      'attendance.attendanceApi.takeRollCall',
      'centres.centresApi.pairScreen',
      'centres.centresApi.revokeScreen',
      'programmes.archiveApi.begin',
      'programmes.cohortApi.create',
      'programmes.programmeApi.create',
      'quizzes.bankApi.create',
      'quizzes.essayApi.mark',
      'seminars.seminarApi.create',
    ]);
  });
});

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readFileSync(resolve(folder, path), 'utf8') }));
}

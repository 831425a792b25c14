import { afterAll, afterEach, beforeAll } from 'vitest';
import type { attendanceApi } from '../../../../shared/src/attendance/contract.ts';
import type { OutOf } from '../../../../shared/src/platform/endpoint.ts';
import type { AttendancePolicy } from '../../../../shared/src/seminars/attendance-policy.ts';
import { startInside } from '../../../support/inside.ts';
import { Tab } from '../../live/support/tab.ts';
import type { Json } from '../../seminars/world.ts';
import type { Cast } from './cast.ts';
import { Watcher } from './watcher.ts';

type Api = typeof attendanceApi;
type Caller = keyof Cast['cookies'] | 'visitor';

export interface Answer {
  status: number;
  body: Json;
  cookies: string[];
}

export interface World {
  cast(): Cast;
  url(): string;
  /** Another seminar with the same kind of people. */
  anotherCast(policy?: Partial<AttendancePolicy>): Promise<Cast>;
  tab(who: keyof Cast['cookies'], of?: Cast, peerId?: string): Tab;
  watcher(who: keyof Cast['cookies'], of?: Cast): Watcher;
  call(who: Caller, method: string, path: string, body?: unknown, of?: Cast): Promise<Answer>;
  report(who?: Caller, of?: Cast): Promise<OutOf<Api['report']>>;
}

/** The server inside this process, on an embedded database, with a seminar about to begin. */
export function useWorld(policy: Partial<AttendancePolicy> = {}): World {
  let cast: Cast;
  let app: Awaited<ReturnType<typeof startInside>>;
  const tabs: Tab[] = [];
  const watchers: Watcher[] = [];

  const anotherCast = async (other: Partial<AttendancePolicy> = {}) => {
    const { addCast } = await import('./cast.ts');
    return addCast(await import('../../live/support/database.ts'), other);
  };
  beforeAll(async () => {
    app = await startInside();
    cast = await anotherCast(policy);
  });
  afterEach(async () => {
    await Promise.all(tabs.splice(0).map((tab) => tab.close()));
    for (const watcher of watchers.splice(0)) watcher.close();
  });
  afterAll(() => app.stop());

  const call: World['call'] = async (who, method, path, body, of = cast) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        ...(who === 'visitor' ? {} : { cookie: of.cookies[who] }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text ? JSON.parse(text) : undefined,
      cookies: response.headers.getSetCookie(),
    };
  };
  return {
    cast: () => cast,
    url: () => app.url,
    anotherCast,
    call,
    tab: (who, of = cast, peerId) => {
      const tab = new Tab(app.url, of.seminarId, of.cookies[who], peerId);
      tabs.push(tab);
      return tab;
    },
    watcher: (who, of = cast) => {
      const watcher = new Watcher(app.url, of.cookies[who]);
      watchers.push(watcher);
      return watcher;
    },
    report: async (who = 'organiser', of = cast) => {
      const path = `/seminars/${of.seminarId}/sessions/${of.sessionId}/report`;
      const { status, body } = await call(who, 'GET', path, undefined, of);
      if (status !== 200) throw new Error(`report: ${status} ${JSON.stringify(body)}`);
      return body;
    },
  };
}

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Action } from '../../../shared/src/access/policy.ts';
import { errorCatalogue } from '../../../shared/src/errors.ts';
import type { HttpClient } from '../../support/http.ts';
import type { Who } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import type { LiveWorld } from '../../support/world/live.ts';
import { requestOf, valuesOf } from '../access/requests.ts';
import { fingerprint } from '../support/fingerprint.ts';
import type { Route } from '../support/registry.ts';
import { nested, pollution, type RawBody, senseless, wrongValues } from './payloads.ts';

interface Answer {
  status: number;
  code: string;
}

/** What administrators may not do, and who may. */
const doers: Partial<Record<Action, Who>> = {
  'desk:use': 'northCoordinator',
  'sheet:confirm': 'northCoordinator',
  'report:own': 'northHallLearner',
  'learning:use': 'northHallLearner',
  'attempt:use': 'northHallLearner',
};

/** Every route with a body, given what is no body of its contract. */
export function describeBodies(
  world: () => World,
  live: () => LiveWorld,
  routes: () => Route[],
  administrators: () => HttpClient[],
): void {
  let turn = 0;
  const withBody = () => routes().filter(({ endpoint }) => endpoint.body !== undefined);

  describe('a route with a body', () => {
    it('answers what is no JSON, too much or of another type with a typed refusal, and does nothing', { timeout: 180_000 }, async () => {
      expect(await unchanged(() => each(withBody(), senseless))).toEqual([]);
    });

    it('refuses wrong types, crowds and long texts in every field of its contract', { timeout: 180_000 }, async () => {
      const wrong = await unchanged(async () => {
        const found: string[] = [];
        for (const route of withBody()) {
          const valid = validBody(route);
          for (const field of fieldsOf(route)) {
            for (const [what, value] of Object.entries(wrongValues)) {
              const body = JSON.stringify({ ...valid, [field]: value });
              const answer = await sendRaw(route, { what, type: 'application/json', content: body });
              // An object's unknown keys are stripped; what is left meets the revision, which is none.
              if (answer.status !== 400 && answer.code !== 'request.conflict') found.push(`${route.key} ${field} ${what}: ${answer.status} ${answer.code}`);
            }
          }
        }
        return found;
      });
      expect(wrong).toEqual([]);
    });

    it('survives what is nested deep and what reaches for prototypes', { timeout: 180_000 }, async () => {
      const deep: (RawBody & { status: number[] })[] = [
        { what: 'nested deep', type: 'application/json', content: nested(20_000), status: [] },
        { what: 'prototypes', type: 'application/json', content: `{${pollution}}`, status: [] },
      ];
      expect(await each(withBody(), deep)).toEqual([]);
      const { text } = await world().browsers.visitor.get('/session');
      expect(text).not.toContain('isAdministrator');
    });
  });

  async function each(wanted: Route[], bodies: (RawBody & { status: number[] })[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const route of wanted) {
      for (const { status: allowed, ...body } of bodies) {
        const { status, code } = await sendRaw(route, body);
        const isTyped = status < 400 || (status < 500 && code in errorCatalogue);
        const isRight = allowed.length === 0 ? isTyped : isTyped && allowed.includes(status);
        if (!isRight) wrong.push(`${route.key}, ${body.what}: ${status} ${code}`);
      }
    }
    return wrong;
  }

  async function unchanged(work: () => Promise<string[]>): Promise<string[]> {
    const before = await fingerprint(world().server);
    const wrong = await work();
    if (wrong.length === 0) expect(await fingerprint(world().server)).toEqual(before);
    return wrong;
  }

  async function sendRaw(route: Route, { type, content, encoding }: RawBody): Promise<Answer> {
    const { method, path } = requestOf(route, valuesOf(world(), live(), 'north'), world(), 'north');
    const response = await fetch(`${world().server.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: browserFor(route).cookie(),
        'Content-Type': type,
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
      },
      body: content as BodyInit,
    });
    const text = await response.text();
    return { status: response.status, code: response.status < 400 ? '' : JSON.parse(text).code };
  }

  /** Somebody who is let in; administrators take turns, since one person may not ask so often. */
  function browserFor({ endpoint }: Route): HttpClient {
    const { access } = endpoint;
    const doer = access.by === 'action' ? doers[access.action] : undefined;
    if (doer) return world().browsers[doer];
    turn += 1;
    return administrators()[turn % administrators().length] ?? world().browsers.administrator;
  }

  function validBody(route: Route): Record<string, unknown> {
    const { body } = requestOf(route, valuesOf(world(), live(), 'north'), world(), 'north');
    return body as Record<string, unknown>;
  }
}

function fieldsOf({ endpoint }: Route): string[] {
  return endpoint.body instanceof z.ZodObject ? Object.keys(endpoint.body.shape) : [];
}

import type { PersonRow, PersonView } from '@minber/shared/identity/person';
import type { SessionView } from '@minber/shared/identity/session';
import { expect } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import { startServer, type TestServer } from '../../support/server.ts';

export const password = 'тәжірибе-2026-құпия';

/** The real server with the small demo: two coordinators, four regions, sixty akims. */
export function startDemo(env: Record<string, string> = {}): Promise<TestServer> {
  return startServer({ MINBER_DEMO: 'demo', MINBER_DEMO_PASSWORD: password, ...env });
}

/** A browser in which this demo account has signed in with its password. */
export async function as(server: TestServer, login: string): Promise<HttpClient> {
  const client = new HttpClient(server.url);
  const answer = await client.post('/session', { name: `${login}@minber.example`, password });
  expect(answer.status, answer.text).toBe(201);
  return client;
}

/** Who a browser's cookie stands for. */
export async function whoIs(client: HttpClient): Promise<SessionView> {
  return (await client.get('/session')).body as SessionView;
}

/** The body of an answer that must have succeeded. */
export async function ok<T>(answer: Promise<{ status: number; body: unknown; text: string }>): Promise<T> {
  const { status, body, text } = await answer;
  expect(status, text).toBeLessThan(300);
  return body as T;
}

/** Status and problem code of an answer that must have failed. */
export async function refusal(answer: Promise<{ status: number; body: unknown }>): Promise<string> {
  const { status, body } = await answer;
  return `${status} ${(body as { code?: string } | undefined)?.code}`;
}

export async function find(client: HttpClient, search: string): Promise<PersonRow> {
  const { items } = await ok<{ items: PersonRow[] }>(
    client.get(`/people?search=${encodeURIComponent(search)}&active=all`),
  );
  const [person] = items;
  if (!person) throw new Error(`Nobody is found by ${search}`);
  return person;
}

export function read(client: HttpClient, id: string): Promise<PersonView> {
  return ok(client.get(`/people/${id}`));
}

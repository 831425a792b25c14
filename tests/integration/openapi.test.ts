import { afterAll, beforeAll, expect, it } from 'vitest';
import { HttpClient } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Operation {
  operationId: string;
  description: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, unknown>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

async function document(): Promise<Document> {
  const { status, body } = await new HttpClient(server.url).get('/openapi.json');
  expect(status).toBe(200);
  return body as Document;
}

it('describes every route with who may call it and what goes in and out', async () => {
  const { openapi, paths } = await document();
  expect(openapi).toBe('3.1.0');
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(60);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { description, responses } of operations) {
    expect(description).not.toBe('');
    expect(Object.keys(responses)).toContain('default');
  }
  const create = paths['/seminars']?.post;
  expect(create?.description).toContain('seminar:create');
  expect(create?.requestBody?.content['application/json']?.schema).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['title', 'hostIds', 'sessions']),
  });
  expect(paths['/seminars/{seminarId}']?.get?.parameters).toEqual([
    expect.objectContaining({ name: 'seminarId', in: 'path', required: true }),
  ]);
  expect(paths['/guest-links/accept']?.post?.security).toEqual([]);
});

it('names every parameter of its paths', async () => {
  for (const [path, operations] of Object.entries((await document()).paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(operations)) {
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map((one) => one.name)
          .sort(),
      ).toEqual(names.sort());
    }
  }
});

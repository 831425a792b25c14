import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '@minber/shared/platform/problem';
import type { Feature } from '../platform/index.ts';
import { operation, templatePath } from './operation.ts';
import { type JsonSchema, jsonSchema } from './schema.ts';

export interface OpenApiDocument extends JsonSchema {
  paths: Record<string, Record<string, JsonSchema>>;
}

/** The OpenAPI 3.1 document of all routes of these features. Each feature takes a turn of its own of the event loop. */
export async function openApiDocument(features: Feature[], version: string): Promise<OpenApiDocument> {
  const paths: OpenApiDocument['paths'] = {};
  const used = new Map<string, number>();
  for (const feature of features) {
    await nextTurn();
    for (const { name, endpoint } of (feature.routes ?? []).flat()) {
      const id = uniqueId(`${feature.name}.${name}`, used);
      const path = templatePath(endpoint.path);
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, feature.name, id) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minber',
      version,
      description: 'Distance learning with live seminars. Errors are problem+json with a stable `code`.',
    },
    servers: [{ url: '/api/v1' }],
    tags: features.map(({ name }) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'minber' } },
    },
  };
}

function uniqueId(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}${count}`;
}

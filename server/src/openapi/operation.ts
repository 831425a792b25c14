import type { Access } from '@minber/shared/access/access';
import { policy } from '@minber/shared/access/policy';
import type { Endpoint } from '@minber/shared/platform/endpoint';
import { type JsonSchema, jsonSchema } from './schema.ts';

const problem = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** One route as an OpenAPI operation. `tag` groups it; `operationId` is unique in the document. */
export function operation(endpoint: Endpoint, tag: string, operationId: string): Record<string, unknown> {
  const parameters = [...parametersOf('path', endpoint.params), ...parametersOf('query', endpoint.query)];
  const body = requestBody(endpoint);
  return {
    operationId,
    tags: [tag],
    description: accessText(endpoint.access),
    ...(endpoint.access.by === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: { ...answer(endpoint), default: problem },
  };
}

/** `/seminars/:seminarId` as OpenAPI writes it. */
export function templatePath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function parametersOf(where: 'path' | 'query', schema: Endpoint['params']): Record<string, unknown>[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function requestBody({ body, upload }: Endpoint): Record<string, unknown> | undefined {
  if (upload) {
    const binary = { schema: { type: 'string', format: 'binary', maxLength: upload.maxBytes } };
    return { required: true, content: Object.fromEntries(upload.types.map((type) => [type, binary])) };
  }
  return body ? { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } : undefined;
}

function answer({ method, out, file }: Endpoint): Record<string, unknown> {
  if (file)
    return { 200: { description: 'A file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } };
  if (!out) return { 204: { description: 'Done' } };
  const content = { 'application/json': { schema: jsonSchema(out, 'output') } };
  return method === 'POST'
    ? { 201: { description: 'Done', content } }
    : { 200: { description: 'The answer', content } };
}

/** Who may call, in words and with the roles of the policy. */
function accessText(access: Access): string {
  if (access.by === 'public') return 'Open to everyone.';
  if (access.by === 'person') return 'For every signed-in person.';
  if (access.by === 'principal') return 'For persons, screens and guests.';
  const holders = Object.entries(policy[access.action]).map(([holder, reach]) => `${holder} (${reach})`);
  return `Needs \`${access.action}\`: ${holders.join(', ')}.`;
}

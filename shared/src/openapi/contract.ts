import { z } from 'zod';
import { anyone } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';

export const openApi = defineApi({
  /** The OpenAPI 3.1 description of every route, made from the contracts. */
  document: { method: 'GET', path: '/openapi.json', access: anyone, out: z.record(z.string(), z.unknown()) },
});

import { anyone } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { KeySet } from './keys.ts';

export const signingApi = defineApi({
  /** All keys the institution ever signed with, the present one first. */
  keys: { method: 'GET', path: '/keys', access: anyone, out: KeySet },
});

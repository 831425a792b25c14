import { signingApi } from '@minber/shared/signing/contract';
import { bindApi, type Feature } from '../platform/index.ts';
import { followOwnKey, publicKeys, stopFollowing } from './keys.ts';

export { checkFile } from './check.ts';
export { findKey } from './keys.ts';
export { sign, signedFile } from './sign.ts';

/** The institution's key: what is approved or awarded is signed with it, and anybody may check it. */
export const signingFeature: Feature = {
  name: 'signing',
  routes: [bindApi(signingApi, { keys: () => publicKeys() })],
  start: followOwnKey,
  stop: async () => stopFollowing(),
};

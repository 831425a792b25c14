import type { Id } from '@minber/shared/platform/ids';
import { demoId } from '../id.ts';

/** A file of the demo by the name of its asset. */
export function demoFileId(asset: string): Id {
  return demoId('file', asset);
}

import type { Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../platform/index.ts';

/** A public key by its thumbprint. None is ever removed. */
export interface KeyDoc extends Stored {
  x: string;
  since: Instant;
  retiredAt: Instant | null;
}

export const KeyModel = defineModel<KeyDoc>('signingKeys', { x: String, since: Number, retiredAt: Number });

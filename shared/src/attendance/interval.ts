import { z } from 'zod';
import { Instant } from '../platform/ids.ts';

export const Interval = z.object({ from: Instant, to: Instant });
export type Interval = z.infer<typeof Interval>;

import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** What a hall has shown before a session. One document a session and hall: `<sessionId>/<hallId>`. */
export interface ReadinessDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  hallId: Id;
  testedAt: Instant | null;
  soundAt: Instant | null;
}

const moment = { type: Number, default: null };

export const ReadinessModel = defineModel<ReadinessDoc>(
  'hallReadiness',
  { seminarId: String, sessionId: String, hallId: String, testedAt: moment, soundAt: moment },
  { indexes: [{ fields: { sessionId: 1 } }] },
);

import type { ResourceKind } from '@minber/shared/access/access';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Model } from 'mongoose';
import type { JobHandler } from './data/jobs.ts';
import type { Consumer, WithOutbox } from './data/outbox.ts';
import type { Retention } from './data/retention.ts';
import type { BoundApi } from './http/bind.ts';
import type { BoundEvents } from './sockets/bind.ts';

/** What decides access to one resource, for the principal who asks; undefined: it does not exist. */
export type FacetLoader = (id: Id, principal: Principal) => Promise<Facets | undefined>;

/** A feature as the application sees it. Its `index.ts` is its one door. */
export interface Feature {
  name: string;
  routes?: BoundApi[];
  events?: BoundEvents[];
  facets?: Partial<Record<ResourceKind, FacetLoader>>;
  /** Collections whose documents carry an outbox. */
  outboxes?: Model<WithOutbox>[];
  consumers?: Consumer[];
  jobs?: Record<string, JobHandler>;
  /** What of its data is not kept for ever. */
  retention?: Retention[];
  /** After the database and its indexes are ready, in the order of the layers. */
  start?(): Promise<void>;
  /** The server is about to stop: take nothing new, tell those who are here. In the order of the layers. */
  drain?(): Promise<void>;
  /** Sockets are still open: flush and let go. In reverse order of the layers. */
  stop?(): Promise<void>;
}

import type { SessionReport } from '../attendance/report.ts';
import type { Id, Instant } from '../platform/ids.ts';
import type { Objection } from './objections.ts';

/** One side of a comparison. `evidence`: one text per person that is equal where his spans and stays are. */
export interface Compared {
  report: SessionReport;
  objections: Objection[];
  /** Halls' sheets as they were confirmed. */
  confirmations: { hallId: Id; byName: string; at: Instant }[];
  evidence: Record<Id, string>;
}

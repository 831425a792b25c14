import type { Calls } from '../calls.ts';
import type { SourceMethods } from '../source/process.ts';
import type { Admission } from '../viewers/process.ts';

/** An SFU to be measured, with or without a product around it. */
export interface Side {
  readonly name: 'raw' | 'product' | 'janus';
  readonly workerPid: number;
  /** The process around the worker, where there is one of its own. */
  readonly serverPid: number | undefined;
  /** Puts the clip on the air. */
  publish(source: Calls<SourceMethods>): Promise<void>;
  /** How the viewer of this number gets in; undefined where nobody asks. */
  admit(index: number): Admission;
  close(): Promise<void>;
}

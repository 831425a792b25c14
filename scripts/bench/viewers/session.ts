import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';

/** The estimate that every viewer brings along from last time: enough for the top layer to be had from the start. */
export const ESTIMATE_BPS = 3_000_000;

/** What a viewer does towards one side of the bench; each side brings its own signalling. */
export interface Session {
  /** What a page has long done before its person clicks "join". */
  open(): Promise<void>;
  join(): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }>;
  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void>;
  resume(consumers: ConsumerParams[]): Promise<void>;
  leave(): Promise<void>;
}

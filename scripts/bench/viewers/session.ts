import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';

/** What a viewer does towards one side of the bench; each side brings its own signalling. */
export interface Session {
  /** Everything that a person's tab waits for between the click and its consumers. */
  join(): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }>;
  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void>;
  /** Starts the consumers and pins the video to its highest layer. */
  resume(consumers: ConsumerParams[]): Promise<void>;
  leave(): Promise<void>;
}

/** How a viewer gets its session, by the side being measured. */
export type Side = 'raw' | 'product';

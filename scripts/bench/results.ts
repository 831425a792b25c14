import { median, type Percentiles, percentiles, type Spread, spread } from './measure/statistics.ts';
import type { Memory, MemoryResult } from './memory.ts';
import type { Options } from './options.ts';
import type { ExportResult } from './product/exports.ts';
import type { RunResult } from './run.ts';

/** A run of the product, with what only a product has. */
export interface ProductRun extends RunResult {
  eventLoopP99Ms: number;
  dashboardMs: number[];
  memory: { before: Memory; full: Memory };
  exported: ExportResult;
}

/** Everything that was measured, in the order it was. */
export interface Measured {
  raw: RunResult[];
  product: ProductRun[];
  janus: RunResult | undefined;
  storms: MemoryResult | undefined;
}

/** The figures that people read; `measured` has what they were made of. */
export interface Results {
  options: Options;
  /** Worker CPU per delivered packet: each product run against the raw run beside it. */
  productToRaw: Spread;
  /** Each raw run against the one before it: how far two equal runs differ here. Undefined with a single pair. */
  rawToRaw: Spread | undefined;
  janusToRaw: number | undefined;
  lostPackets: { raw: number; product: number };
  /** Viewers who did not get the whole top layer. */
  starved: { raw: number; product: number };
  serverCpu: number;
  workerCpu: { raw: number; product: number };
  storm: { video: Percentiles; audio: Percentiles; failed: number };
  rawStorm: { video: Percentiles; audio: Percentiles };
  eventLoopP99Ms: number;
  /** While the report of all viewers is written as a table and as a workbook. */
  exports: { eventLoopP99Ms: number; csvMs: number; xlsxMs: number };
  dashboardMs: Percentiles;
  /** With everyone in against with nobody in, in the first run: later ones find memory that was had before. */
  bytesPerViewer: Memory;
  memory: Omit<MemoryResult, 'first' | 'eventLoopP99Ms'> | undefined;
  measured: Measured;
}

export function resultsOf(options: Options, measured: Measured): Results {
  const { raw, product, janus, storms } = measured;
  const cost = (run: RunResult): number => run.cpuMicrosPerPacket;
  const firsts = [...product.map(({ first }) => first), ...(storms ? [storms.first] : [])];
  const repeated = raw.slice(1).map((run, index) => cost(run) / cost(raw[index] ?? run));
  return {
    options,
    productToRaw: spread(product.map((run, index) => cost(run) / cost(raw[index] ?? run))),
    rawToRaw: repeated.length > 0 ? spread(repeated) : undefined,
    janusToRaw: janus && cost(janus) / median(raw.map(cost)),
    lostPackets: { raw: total(raw, 'lost'), product: total(product, 'lost') },
    starved: { raw: total(raw, 'starved'), product: total(product, 'starved') },
    serverCpu: median(product.map(({ serverCpu = Number.NaN }) => serverCpu)),
    workerCpu: {
      raw: median(raw.map(({ workerCpu }) => workerCpu)),
      product: median(product.map(({ workerCpu }) => workerCpu)),
    },
    storm: {
      video: percentiles(firsts.flatMap(({ videoMs }) => videoMs)),
      audio: percentiles(firsts.flatMap(({ audioMs }) => audioMs)),
      failed: firsts.reduce((sum, { failed }) => sum + failed, 0),
    },
    rawStorm: {
      video: percentiles(raw.flatMap(({ first }) => first.videoMs)),
      audio: percentiles(raw.flatMap(({ first }) => first.audioMs)),
    },
    eventLoopP99Ms: Math.max(...product.map((run) => run.eventLoopP99Ms), ...(storms?.eventLoopP99Ms ?? [])),
    exports: {
      eventLoopP99Ms: Math.max(...product.map(({ exported }) => exported.eventLoopP99Ms)),
      csvMs: median(product.flatMap(({ exported }) => exported.csvMs)),
      xlsxMs: median(product.flatMap(({ exported }) => exported.xlsxMs)),
    },
    dashboardMs: percentiles(product.flatMap(({ dashboardMs }) => dashboardMs)),
    bytesPerViewer: bytesPerViewer(options.viewers, product[0]),
    memory: storms && withoutLists(storms),
    measured,
  };
}

function bytesPerViewer(viewers: number, run: ProductRun | undefined): Memory {
  if (!run) return { server: Number.NaN, worker: Number.NaN };
  const { before, full } = run.memory;
  return { server: (full.server - before.server) / viewers, worker: (full.worker - before.worker) / viewers };
}

function total(runs: RunResult[], what: 'lost' | 'starved'): number {
  return runs.reduce((sum, run) => sum + run[what], 0);
}

function withoutLists({ first: _first, eventLoopP99Ms: _lags, ...rest }: MemoryResult): Results['memory'] {
  return rest;
}

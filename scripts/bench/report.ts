import type { Percentiles, Spread } from './measure/statistics.ts';
import type { Memory } from './memory.ts';
import type { Results } from './results.ts';

/** For people, ratios first. */
export function report(results: Results): string {
  const { options, productToRaw, rawToRaw, janusToRaw, storm, rawStorm, memory, exports } = results;
  const noise = rawToRaw ? Math.max(rawToRaw.max - 1, 1 - rawToRaw.min) : 0;
  return [
    `${options.viewers} viewers, ${options.seconds} s a run, ${options.pairs} pair(s)`,
    '',
    line('worker CPU per packet, Minber : raw', spreadText(productToRaw), productToRaw.median <= 1.05 + noise),
    ...(rawToRaw ? [line('                          raw : raw', spreadText(rawToRaw))] : []),
    ...(janusToRaw === undefined ? [] : [line('                        Janus : raw', janusToRaw.toFixed(2))]),
    line(
      'worker CPU, Minber / raw',
      `${percent(results.workerCpu.product)} / ${percent(results.workerCpu.raw)} of a core`,
    ),
    line('server CPU', `${percent(results.serverCpu)} of a core`, results.serverCpu < 0.1),
    line('packets lost, Minber / raw', pair(results.lostPackets), results.lostPackets.product === 0),
    line('viewers below their layer, Minber / raw', pair(results.starved), results.starved.product === 0),
    line('join to first key frame', milliseconds(storm.video), storm.video.p95 < 1_500),
    line('  raw', milliseconds(rawStorm.video)),
    line('join to first sound', milliseconds(storm.audio), storm.audio.p95 < 700),
    line('  raw', milliseconds(rawStorm.audio)),
    line('viewers without sound or key frame', String(storm.failed), storm.failed === 0),
    line('event loop in the storm', `p99 ${results.eventLoopP99Ms.toFixed(0)} ms`, results.eventLoopP99Ms < 50),
    line(
      'event loop while a report is exported',
      `p99 ${exports.eventLoopP99Ms.toFixed(0)} ms; table ${exports.csvMs.toFixed(0)}, workbook ${exports.xlsxMs.toFixed(0)} ms`,
      exports.eventLoopP99Ms < 50,
    ),
    line('join to dashboard', milliseconds(results.dashboardMs)),
    line('memory per viewer, server / worker', both(results.bytesPerViewer)),
    ...(memory
      ? [
          line(
            `grown from storm 1 to storm ${memory.storms}, server / worker`,
            both({ server: memory.serverGrowthBytes, worker: memory.workerGrowthBytes }),
          ),
        ]
      : []),
  ].join('\n');
}

function line(what: string, figure: string, reached?: boolean): string {
  const verdict = reached === undefined ? '' : reached ? '  reached' : '  MISSED';
  return `${what.padEnd(48)}${figure}${verdict}`;
}

function spreadText({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
}

function milliseconds({ p50, p95, p99 }: Percentiles): string {
  return `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)} ms`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}

function pair({ product, raw }: { product: number; raw: number }): string {
  return `${product} / ${raw}`;
}

function both({ server, worker }: Memory): string {
  return `${kilobytes(server)} / ${kilobytes(worker)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`;
}

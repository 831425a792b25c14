import type { Comparison } from './compare.ts';

/** What people read at the end: every difference, then the figures. */
export function tableOf({ differences, people, ...figures }: Comparison): string {
  const rows = [
    ['who', 'what', 'recorded', 'really'],
    ...differences.map((one) => [one.who, one.what, one.recorded, one.true]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...(differences.length > 0 ? lines : []),
    `${people} people, ${differences.length} differences`,
    `worst event ${(figures.worstEventMs / 1000).toFixed(2)} s (${figures.worstWho || 'nobody'}), worst total ${(figures.worstTotalMs / 1000).toFixed(2)} s`,
    `${figures.conflicts} conflicts, ${figures.substitutes} substitutes`,
  ].join('\n');
}

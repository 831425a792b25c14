import type { Comparison } from './compare.ts';

/** What people read at the end: every difference, then the figures. */
export function tableOf({ differences, people, worstWho, ...figures }: Comparison): string {
  const rows = [
    ['who', 'what', 'recorded', 'really'],
    ...differences.map((one) => [one.who, one.what, one.recorded || 'none', one.really || 'none']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()); // biome-ignore format: one line
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  return [
    ...(differences.length > 0 ? lines : []),
    `${people} people, ${figures.conflicts} conflicts, ${figures.substitutes} substitutes, ${figures.matches} guests recognised`,
    `worst event ${seconds(figures.worstEventMs)} (${worstWho || 'nobody'}), worst total ${seconds(figures.worstTotalMs)}`,
    differences.length === 1 ? '1 difference' : `${differences.length} differences`,
  ].join('\n');
}

/** How full a hall was, in the five grounds of the map. */
export function heatLevel(percent: number): 0 | 1 | 2 | 3 | 4 {
  if (percent >= 95) return 4;
  if (percent >= 85) return 3;
  if (percent >= 70) return 2;
  return percent >= 50 ? 1 : 0;
}

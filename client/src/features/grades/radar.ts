/** A point of a figure whose middle is 0/0. */
export interface Point {
  x: number;
  y: number;
}

/** Where the end of each axis lies, the first one up and the others clockwise, at this share of the radius. */
export function pointsOn(shares: readonly number[], radius: number): Point[] {
  return shares.map((share, at) => {
    const angle = (at * 2 * Math.PI) / shares.length - Math.PI / 2;
    return { x: Math.cos(angle) * radius * share, y: Math.sin(angle) * radius * share };
  });
}

export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

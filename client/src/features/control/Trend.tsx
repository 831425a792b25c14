import classes from './Trend.module.css';

const WIDTH = 96;
const HEIGHT = 28;
const POINTS = 20;

/** Present people over the last ten minutes, against those expected. */
export function Trend({ values, of }: { values: readonly number[]; of: number }) {
  const top = Math.max(of, ...values, 1);
  const shift = POINTS - values.length;
  const points = values.map((value, at) => {
    const x = ((at + shift) / (POINTS - 1)) * WIDTH;
    return `${x.toFixed(1)},${(HEIGHT - 2 - (value / top) * (HEIGHT - 4)).toFixed(1)}`;
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.trend} aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={classes.ground} />
      {points.length > 1 && <polyline points={points.join(' ')} className={classes.line} />}
    </svg>
  );
}

import { useTranslation } from 'react-i18next';
import classes from './Competencies.module.css';
import { pathOf, pointsOn } from './radar.ts';
import { useGrade } from './useGrade.ts';

const radius = 100;
const rings = [0.25, 0.5, 0.75, 1];

/** Shares as a figure with an axis each, numbered as in the list under it; the table beside it says the same in words. */
export function Radar({ axes }: { axes: { label: string; share: number }[] }) {
  const { t } = useTranslation('record');
  const grade = useGrade();
  const full = axes.map(() => 1);
  const shape = pointsOn(
    axes.map(({ share }) => share),
    radius,
  );
  const ends = pointsOn(full, radius);
  const numbers = pointsOn(full, radius + 16);
  const words = axes.map(({ label, share }) => `${label}: ${grade(share)}`).join('; ');
  return (
    <figure className={classes.radar} style={{ marginBlock: 0 }}>
      <svg viewBox="-125 -125 250 250" role="img" aria-label={t('competencies.figure', { words })}>
        {rings.map((ring) => (
          <polygon
            key={ring}
            className={classes.web}
            points={pathOf(
              pointsOn(
                full.map(() => ring),
                radius,
              ),
            )}
          />
        ))}
        {ends.map(({ x, y }, at) => (
          <line key={axes[at]?.label} className={classes.web} x1={0} y1={0} x2={x} y2={y} />
        ))}
        <polygon className={classes.shape} points={pathOf(shape)} />
        {shape.map(({ x, y }, at) => (
          <circle key={axes[at]?.label} className={classes.point} cx={x} cy={y} r={4} />
        ))}
        {numbers.map(({ x, y }, at) => (
          <text
            key={axes[at]?.label}
            className={classes.label}
            x={x}
            y={y}
            textAnchor="middle"
            dominantBaseline="middle"
          >
            {at + 1}
          </text>
        ))}
      </svg>
      <figcaption>
        <ol style={{ margin: 0, paddingInlineStart: '1.4em', fontSize: 14 }}>
          {axes.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

import classes from './Figures.module.css';

/** A few numbers that say most. */
export function Figures({ figures }: { figures: [name: string, value: string][] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { AuditLine } from '@minber/shared/identity/audit';
import classes from './AuditDetails.module.css';

/** What it was done to, and the particulars, as the log keeps them. */
export function AuditDetails({ line }: { line: AuditLine }) {
  const particulars = Object.entries(line.details);
  return (
    <div className={classes.details}>
      {line.on && <span className={classes.on}>{line.on}</span>}
      {particulars.map(([name, value]) => (
        <span key={name}>
          <span className={classes.name}>{name}:</span> {typeof value === 'string' ? value : JSON.stringify(value)}
        </span>
      ))}
    </div>
  );
}

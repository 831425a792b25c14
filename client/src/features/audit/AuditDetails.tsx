import type { AuditLine } from '@minber/shared/identity/audit';
import { useTranslation } from 'react-i18next';
import classes from './AuditDetails.module.css';
import { particulars } from './particulars.ts';

/** What it was done to and the particulars in words; ids and the like for whoever must look closer. */
export function AuditDetails({ line }: { line: AuditLine }) {
  const { t } = useTranslation('audit');
  const { told, technical } = particulars(line.details);
  const codes: [name: string, value: string][] = [
    ...(line.on ? [['id', line.on] as [string, string]] : []),
    ...technical,
  ];
  return (
    <div className={classes.details}>
      {line.onKind && <span>{t(`on.${line.onKind}`, { defaultValue: line.onKind })}</span>}
      {told.map(([name, value]) => (
        <span key={name}>
          <span className={classes.name}>{t(`particulars.${name}`)}:</span> {value}
        </span>
      ))}
      {codes.length > 0 && (
        <details className={classes.technical}>
          <summary>{t('technical')}</summary>
          {codes.map(([name, value]) => (
            <div key={name}>
              {name}: <span className={classes.code}>{value}</span>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

import type { SessionReport } from '@minber/shared/attendance/report';
import type { HallSheet } from '@minber/shared/reports/sheets';
import type { Approval } from '@minber/shared/reports/versions';
import { IconAlertTriangle, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { objectionsEnd } from '../objections/objectionsEnd.ts';
import classes from './StateSteps.module.css';

interface Props {
  report: SessionReport;
  approval: Approval;
  sheets: HallSheet[];
}

interface Step {
  name: string;
  text: string;
  state: 'done' | 'open' | 'warn';
}

const icons = { done: IconCircleCheck, open: IconCircle, warn: IconAlertTriangle };

/** Draft, confirmed by the halls, approved, changed since: one line from left to right. */
export function StateSteps({ report, approval: { versions, changedSince, differences }, sheets }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const confirmed = sheets.filter(({ state }) => state === 'confirmed').length;
  const outOfDate = sheets.filter(({ state }) => state === 'out-of-date').length;
  const last = versions.at(-1);
  const until = objectionsEnd(report);
  const hallsText = () => {
    if (outOfDate > 0) return t('step.outOfDate', { count: outOfDate });
    return t(confirmed === sheets.length ? 'step.allHalls' : 'step.hallsText');
  };
  const steps: Step[] = [
    {
      name: t('step.over'),
      text:
        report.state === 'ended' && report.endedAt !== null ? format.fullDateTime(report.endedAt) : t('step.notOver'),
      state: report.state === 'ended' ? 'done' : 'open',
    },
  ];
  if (sheets.length > 0)
    steps.push({
      name: t('step.halls', { confirmed, of: sheets.length }),
      text: hallsText(),
      state: outOfDate > 0 ? 'warn' : confirmed === sheets.length ? 'done' : 'open',
    });
  if (until !== null)
    steps.push({
      name: t(until < report.madeAt ? 'step.objectionsOver' : 'step.objections'),
      text: t(until < report.madeAt ? 'step.objectionsEnded' : 'step.objectionsUntil', {
        time: format.fullDateTime(until),
      }),
      state: until < report.madeAt ? 'done' : 'open',
    });
  steps.push(
    last
      ? {
          name: t('step.approved', { version: last.version }),
          text: `${last.approvedBy}, ${format.fullDateTime(last.approvedAt)}`,
          state: 'done',
        }
      : { name: t('step.notApproved'), text: t('step.notApprovedText'), state: 'open' },
  );
  if (changedSince)
    steps.push({
      name: t('step.changed'),
      text: t('step.changedText', { count: differences?.people.length ?? 0 }),
      state: 'warn',
    });
  return (
    <ol className={classes.steps}>
      {steps.map(({ name, text, state }) => {
        const Icon = icons[state];
        return (
          <li key={name} className={classes.step} data-state={state}>
            <Icon size={22} role="img" aria-label={t(`step.state.${state}`)} />
            <span>
              <strong>{name}</strong>
              <span className={classes.text}>{text}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

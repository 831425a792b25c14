import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { type View, type ViewState, views } from './useView.ts';
import classes from './ViewSwitch.module.css';

interface Props {
  report: SessionReport;
  view: ViewState;
  /** How many wait for an answer. */
  objections: number;
}

/** Which part of the report is shown; on a phone a list to choose from, so that nothing scrolls sideways. */
export function ViewSwitch({ report, view, objections }: Props) {
  const { t } = useTranslation('report');
  const counts: Partial<Record<View, number>> = {
    halls: report.halls.length,
    people: report.lines.length,
    conflicts: report.conflicts.filter(({ resolution }) => resolution === null).length,
    objections,
    signed: report.corrections.length + report.adjustments.length,
  };
  const data = views.map((value) => {
    const count = counts[value];
    return { value, label: count === undefined ? t(`view.${value}`) : `${t(`view.${value}`)} (${count})` };
  });
  const change = (value: string) => view.go({ view: views.find((each) => each === value) ?? 'halls' });
  return (
    <>
      <SegmentedControl
        aria-label={t('view.label')}
        visibleFrom="md"
        value={view.view}
        onChange={change}
        data={data}
        classNames={{ root: classes.root ?? '' }}
      />
      <NativeSelect
        label={t('view.label')}
        hiddenFrom="md"
        size="md"
        value={view.view}
        onChange={(event) => change(event.currentTarget.value)}
        data={data}
      />
    </>
  );
}

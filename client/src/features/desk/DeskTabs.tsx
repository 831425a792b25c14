import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskView } from './pending.ts';

const TABS = ['people', 'roll-call', 'hall'] as const;
export type DeskTab = (typeof TABS)[number];

interface Props {
  tab: DeskTab;
  onTab: (tab: DeskTab) => void;
  view: DeskView;
}

/** People, roll-call, hall. A dot stands where something is still to be done. */
export function DeskTabs({ tab, onTab, view }: Props) {
  const { t } = useTranslation();
  const hallReady = view.screen.status !== 'none' && view.readiness.soundAt !== null;
  const open = { people: false, 'roll-call': view.ask !== null, hall: !hallReady };
  return (
    <SegmentedControl
      fullWidth
      value={tab}
      onChange={(value) => onTab(value as DeskTab)}
      aria-label={t('desk:tabs.label')}
      data={TABS.map((value) => ({
        value,
        label: `${t(`desk:tabs.${value}`)}${open[value] ? ' •' : ''}`,
      }))}
    />
  );
}

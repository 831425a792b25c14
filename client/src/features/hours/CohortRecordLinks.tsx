import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockHour4, IconReportAnalytics } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';

/** From a cohort to its hours, its grades and those who need a word. */
export function CohortRecordLinks({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('record');
  const may = useMay();
  const links = [
    { to: 'hours', label: t('hours.title'), icon: IconClockHour4, isOpen: may('hours:read') },
    { to: 'grades', label: t('grades.title'), icon: IconReportAnalytics, isOpen: may('grade:read') },
    { to: 'warnings', label: t('warnings.title'), icon: IconAlertTriangle, isOpen: may('grade:read') },
  ];
  return links
    .filter(({ isOpen }) => isOpen)
    .map(({ to, label, icon: Icon }) => (
      <Button
        key={to}
        component={Link}
        to={`/cohorts/${cohortId}/${to}`}
        variant="default"
        leftSection={<Icon size={18} aria-hidden />}
      >
        {label}
      </Button>
    ));
}

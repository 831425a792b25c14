import { Stack } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import { hoursApi } from '@minber/shared/hours/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Competencies } from '../grades/Competencies.tsx';
import { GradeSheetView } from '../grades/GradeSheetView.tsx';
import { HoursSheetView } from './HoursSheetView.tsx';

/** What the reader has earned in a programme: hours, grades, competencies. */
export default function MyRecordPage() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const { cohortId = '' } = useParams();
  const hours = useQuery(ask(hoursApi.own, { params: { cohortId } }));
  const grades = useQuery(ask(gradesApi.own, { params: { cohortId } }));
  if (hours.error) return <ErrorPanel error={hours.error} retry={() => void hours.refetch()} />;
  if (!hours.data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t('mine')}
        subtitle={localized(hours.data.cohortTitle)}
        back={{ to: `/learn/${cohortId}`, label: localized(hours.data.programmeTitle) }}
      />
      <Stack gap="xl">
        <HoursSheetView sheet={hours.data} />
        {grades.error && <ErrorPanel error={grades.error} retry={() => void grades.refetch()} />}
        {grades.data && <GradeSheetView sheet={grades.data} />}
        {grades.data && <Competencies competencies={grades.data.competencies} />}
      </Stack>
    </>
  );
}

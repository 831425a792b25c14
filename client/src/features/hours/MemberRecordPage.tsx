import { Stack } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import { hoursApi } from '@minber/shared/hours/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Competencies } from '../grades/Competencies.tsx';
import { GradeSheetView } from '../grades/GradeSheetView.tsx';
import { HoursSheetView } from './HoursSheetView.tsx';

/** What one person of a cohort has earned, for those who answer for it. */
export default function MemberRecordPage() {
  const localized = useLocalized();
  const { cohortId = '', personId = '' } = useParams();
  const readsGrades = useMay()('grade:read');
  const params = { cohortId, personId };
  const hours = useQuery(ask(hoursApi.person, { params }));
  const grades = useQuery({ ...ask(gradesApi.person, { params }), enabled: readsGrades });
  if (hours.error) return <ErrorPanel error={hours.error} retry={() => void hours.refetch()} />;
  if (!hours.data) return <PageSkeleton />;
  const { person, programmeTitle, cohortTitle } = hours.data;
  return (
    <>
      <PageHeader
        title={person.name}
        subtitle={[person.position, person.organisation, localized(programmeTitle)].filter(Boolean).join(' · ')}
        back={{ to: `/cohorts/${cohortId}`, label: localized(cohortTitle) }}
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

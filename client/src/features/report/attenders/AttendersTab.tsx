import { Stack } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useMay } from '../../../api/session.ts';
import { ExpectedChanges } from './ExpectedChanges.tsx';
import { Guests } from './Guests.tsx';
import { Matches } from './Matches.tsx';
import { Substitutes } from './Substitutes.tsx';

/** Who was really there: substitutes, guests who turned out to be somebody, and later changes to the expected list. */
export function AttendersTab({ report }: { report: SessionReport }) {
  const may = useMay();
  return (
    <Stack gap="lg">
      <Substitutes report={report} />
      {may('guest:match') ? <Guests report={report} /> : <Matches report={report} />}
      <ExpectedChanges report={report} />
    </Stack>
  );
}

import { Stack, Text } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { objectionsApi } from '@minber/shared/reports/objections';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { OwnSession } from './OwnSession.tsx';

/** What was credited to the reader, and what it was made of. */
export default function OwnAttendancePage() {
  const { t } = useTranslation('report');
  const localized = useLocalized();
  const { seminarId = '' } = useParams();
  const mine = useQuery(ask(attendanceApi.mine, { params: { seminarId } }));
  const objections = useQuery(ask(objectionsApi.ownObjections, { params: { seminarId } }));
  if (mine.isPending) return <PageSkeleton />;
  if (mine.error) return <ErrorPanel error={mine.error} retry={() => void mine.refetch()} />;
  const begun = mine.data.sessions.filter((session) => session.state !== 'planned');
  return (
    <>
      <PageHeader
        title={t('own.title')}
        subtitle={localized(mine.data.title)}
        back={{ to: `/seminars/${seminarId}`, label: t('own.back') }}
      />
      <Stack gap="lg">
        {begun.length === 0 && <EmptyState title={t('own.none')} text={t('own.noneText')} />}
        {begun.map((session) => (
          <OwnSession
            key={session.sessionId}
            seminarId={seminarId}
            session={session}
            objections={objections.data?.sessions.find((each) => each.sessionId === session.sessionId)}
          />
        ))}
        {objections.error && <ErrorPanel error={objections.error} retry={() => void objections.refetch()} />}
        <Text c="dimmed">{t('own.wrong')}</Text>
        <ZoneNote />
      </Stack>
    </>
  );
}

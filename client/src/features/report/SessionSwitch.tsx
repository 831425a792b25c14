import { Select } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** The other sessions of the seminar; nothing where there is only one. */
export function SessionSwitch({ seminarId, sessionId }: { seminarId: string; sessionId: string }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const navigate = useNavigate();
  const { data } = useQuery(ask(seminarApi.get, { params: { seminarId } }));
  const sessions = data?.sessions.filter((session) => session.state !== 'planned') ?? [];
  if (sessions.length < 2) return null;
  return (
    <Select
      label={t('session')}
      allowDeselect={false}
      value={sessionId}
      onChange={(next) => void navigate(`/seminars/${seminarId}/sessions/${next}/report`)}
      data={sessions.map((session) => ({
        value: session.sessionId,
        label: `${format.day(session.startsAt)}, ${format.timeRange(session.startsAt, session.endsAt)}`,
      }))}
      maw={420}
    />
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import type { GuestToMatch } from '@minber/shared/attendance/record';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { PersonPicker, type PickedPerson } from '../../../ui/PersonPicker.tsx';
import classes from '../Rows.module.css';
import { refreshRecord } from '../refreshRecord.ts';
import { useHallName } from '../useHallName.ts';
import { MatchButton } from './MatchButton.tsx';

/** One guest: who he is taken for, or who he may be. */
export function GuestRow({
  report,
  guest: { guest, hallId, match, candidates },
}: {
  report: SessionReport;
  guest: GuestToMatch;
}) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);
  const [searching, setSearching] = useState(false);
  const [picked, setPicked] = useState<PickedPerson[]>([]);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const details = [guest.position, guest.organisation, hallName(hallId)].filter(Boolean).join(' · ');
  return (
    <li className={classes.row}>
      <div className={classes.head}>{guest.name}</div>
      <Text size="sm" c="dimmed">
        {details}
      </Text>
      {match ? (
        <>
          <Text fw={550} c="var(--minber-good)">
            {t('guests.is', { name: match.personName })}
          </Text>
          <Text size="sm" c="dimmed">
            {match.byName}, {format.fullDateTime(match.at)}
          </Text>
          <ConfirmButton
            mt="sm"
            size="sm"
            destructive
            title={t('guests.unmatchTitle')}
            text={t('guests.unmatchText', { guest: guest.name, name: match.personName })}
            confirm={t('withdraw')}
            run={async () => {
              await call(recordApi.unmatchGuest, { params: { ...params, matchId: match.matchId } });
              await refreshRecord();
            }}
          >
            {t('withdraw')}
          </ConfirmButton>
        </>
      ) : (
        <Stack gap="xs" mt="xs">
          {candidates.length > 0 && <Text>{t('guests.maybe')}</Text>}
          <Group gap="xs">
            {candidates.map((person) => (
              <MatchButton
                key={person.personId}
                report={report}
                guest={guest}
                person={{
                  ...person,
                  details: [person.position, person.expected && t('guests.expected')].filter(Boolean).join(', '),
                }}
              />
            ))}
            {!searching && (
              <Button size="sm" variant="subtle" onClick={() => setSearching(true)}>
                {t('guests.other')}
              </Button>
            )}
          </Group>
          {searching && (
            <Group align="flex-end" gap="xs">
              <PersonPicker label={t('guests.search')} value={picked} onChange={setPicked} max={1} />
              {picked.map((person) => (
                <MatchButton key={person.personId} report={report} guest={guest} person={person} />
              ))}
            </Group>
          )}
        </Stack>
      )}
    </li>
  );
}

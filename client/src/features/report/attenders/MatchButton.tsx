import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Attender } from '@minber/shared/attendance/states';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import type { PickedPerson } from '../../../ui/PersonPicker.tsx';
import { refreshRecord } from '../refreshRecord.ts';

interface Props {
  report: SessionReport;
  guest: Attender;
  person: PickedPerson;
}

/** "It is he": asks once, since a guest's attendance becomes that person's. */
export function MatchButton({ report, guest, person }: Props) {
  const { t } = useTranslation('report');
  const [key] = useState(() => crypto.randomUUID());
  const { seminarId, sessionId } = report;
  return (
    <ConfirmButton
      size="sm"
      maw="100%"
      title={t('guests.matchTitle', { name: person.name })}
      text={t('guests.matchText', { guest: guest.name, name: person.name })}
      confirm={t('guests.match')}
      run={async () => {
        const body = { key, guestId: guest.personId, personId: person.personId };
        await call(recordApi.matchGuest, { params: { seminarId, sessionId }, body });
        await refreshRecord();
      }}
    >
      {[person.name, person.details].filter(Boolean).join(' · ')}
    </ConfirmButton>
  );
}

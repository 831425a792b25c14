import { Button, Group, Stack } from '@mantine/core';
import { cohortApi } from '@minber/shared/programmes/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PersonPicker, type PickedPerson } from '../../../ui/PersonPicker.tsx';
import { useRun } from '../../../ui/useRun.ts';

/** Enrols people found by name. */
export function EnrolForm({ cohortId, onDone }: { cohortId: string; onDone: () => void }) {
  const { t } = useTranslation('programmes');
  const [people, setPeople] = useState<PickedPerson[]>([]);
  const key = useRef(crypto.randomUUID());
  const { busy, error, run } = useRun();
  const enrol = () =>
    run(async () => {
      const body = { key: key.current, personIds: people.map(({ personId }) => personId) };
      await call(cohortApi.enrol, { params: { cohortId }, body });
      await refresh(cohortApi.roster, cohortApi.get, cohortApi.list);
      onDone();
    });
  return (
    <Stack>
      <PersonPicker
        label={t('roster.people')}
        description={t('roster.peopleHint')}
        value={people}
        onChange={setPeople}
      />
      {error !== null && <ErrorPanel error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button disabled={people.length === 0} loading={busy} onClick={() => void enrol()}>
          {t('roster.enrol')}
        </Button>
      </Group>
    </Stack>
  );
}

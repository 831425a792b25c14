import { Button, Group } from '@mantine/core';
import { centresApi } from '@minber/shared/centres/contract';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonView } from '@minber/shared/identity/person';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useRun } from '../../ui/useRun.ts';

export function PersonFacts({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const localized = useLocalized();
  const may = useMay();
  const regions = useQuery(ask(centresApi.regions));
  const centres = useQuery({ ...ask(centresApi.centres), enabled: may('centre:list') });
  const region = regions.data?.items.find(({ id }) => id === person.regionId);
  const centre = centres.data?.items.find(({ id }) => id === person.centreId);
  return (
    <Facts
      facts={[
        [t('field.position'), person.position],
        [t('field.organisation'), person.organisation],
        [t('field.district'), person.district],
        [t('field.regionId'), region && localized(region.name)],
        [t('field.centreId'), centre && localized(centre.name)],
        [t('field.phone'), person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>],
        [t('field.email'), person.email],
        [t('field.iin'), person.iinMasked && <Iin person={person} />],
        [t('field.language'), t(`languageName.${person.language}`)],
        [t('field.login'), person.login],
        [t('lastSignIn'), person.lastSignInAt ? format.fullDateTime(person.lastSignInAt) : t('never')],
        [t('invited'), person.invitedAt && format.fullDateTime(person.invitedAt)],
      ]}
    />
  );
}

/** Masked; shown whole on request to those with the right, which is written into the audit log. */
function Iin({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [iin, setIin] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  return (
    <>
      <Group gap="sm">
        <span className="numeric">{iin ?? person.iinMasked}</span>
        {person.may.iin && iin === null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            onClick={() =>
              void run(async () => {
                const answer = await call(identityApi.personIin, { params: { personId: person.id } });
                setIin(answer.iin);
              })
            }
          >
            {t('iinShow')}
          </Button>
        )}
      </Group>
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}

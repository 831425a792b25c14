import { Button, Divider, Group, Stack } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonView } from '@minber/shared/identity/person';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { fullName } from '../../ui/names.ts';
import { Tag } from '../../ui/Tag.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonLinks } from './PersonLinks.tsx';
import { PersonRoles } from './PersonRoles.tsx';

/** All that the reader may know of a person and do with him. */
export function PersonDetails({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState(false);
  const params = { personId: person.id };
  if (editing)
    return <PersonForm person={person} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} />;
  return (
    <Stack gap="lg">
      {!person.active && (
        <div>
          <Tag tone="bad">{t(person.erasedAt === null ? 'inactive' : 'erased')}</Tag>
        </div>
      )}
      <PersonFacts person={person} />
      {person.may.edit && (
        <Group>
          <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setEditing(true)}>
            {t('common:action.edit')}
          </Button>
        </Group>
      )}
      <Divider />
      <PersonRoles person={person} />
      {person.may.invite && person.active && (
        <>
          <Divider />
          <PersonLinks person={person} />
        </>
      )}
      {person.may.edit && (
        <>
          <Divider />
          <Group>
            <ConfirmButton
              title={t('signOut.title')}
              text={t('signOut.text', { name: fullName(person) })}
              confirm={t('signOut.do')}
              run={() => call(identityApi.signOutPerson, { params })}
            >
              {t('signOut.do')}
            </ConfirmButton>
            <ConfirmButton
              key={String(person.active)}
              color={person.active ? 'red' : undefined}
              variant={person.active ? 'outline' : 'default'}
              destructive={person.active}
              title={t(`${person.active ? 'deactivate' : 'reactivate'}.title`)}
              text={t(`${person.active ? 'deactivate' : 'reactivate'}.text`, { name: fullName(person) })}
              confirm={t(`${person.active ? 'deactivate' : 'reactivate'}.do`)}
              run={async () => {
                await call(person.active ? identityApi.deactivatePerson : identityApi.reactivatePerson, { params });
                await refresh(identityApi.people);
              }}
            >
              {t(`${person.active ? 'deactivate' : 'reactivate'}.do`)}
            </ConfirmButton>
          </Group>
        </>
      )}
      {person.may.erase && (
        <Group>
          <ErasePerson person={person} />
        </Group>
      )}
    </Stack>
  );
}

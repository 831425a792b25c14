import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { PersonView } from '@minber/shared/identity/person';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantScopeText } from './GrantScopeText.tsx';
import classes from './PersonRoles.module.css';
import { RolesForm } from './RolesForm.tsx';

export function PersonRoles({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h5">
          {t('roles')}
        </Title>
        {person.may.roles && !editing && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('rolesEdit')}
          </Button>
        )}
      </Group>
      {editing ? (
        <RolesForm person={person} onDone={() => setEditing(false)} />
      ) : (
        <ul className={classes.list}>
          {person.grants.length === 0 && <Text c="dimmed">{t('rolesNone')}</Text>}
          {person.grants.map((grant) => (
            <li key={grant.role} className={classes.grant}>
              <strong>{t(`common:role.${grant.role}`)}</strong>
              <GrantScopeText scope={grant.scope} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

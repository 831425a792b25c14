import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { type Grant, Role, roles } from '@minber/shared/access/principal';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonView } from '@minber/shared/identity/person';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { CentresPicker, RegionsPicker } from '../../ui/RegionPicker.tsx';
import { useRun } from '../../ui/useRun.ts';
import classes from './PersonRoles.module.css';

/** Which roles a person has and where each one holds. What he loses takes effect within two seconds. */
export function RolesForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const { t } = useTranslation('people');
  const [grants, setGrants] = useState<Grant[]>(person.grants);
  const { busy, error, run } = useRun();
  const free = roles.filter((role) => !grants.some((grant) => grant.role === role));

  const change = (role: Role, grant: Grant | null) =>
    setGrants(grants.flatMap((each) => (each.role === role ? (grant ? [grant] : []) : [each])));

  async function save() {
    await call(identityApi.setRoles, { params: { personId: person.id }, body: { grants } });
    await refresh(identityApi.people);
    onDone();
  }

  return (
    <Stack>
      {error !== null && <ErrorPanel error={error} />}
      {grants.map((grant) => (
        <GrantRow key={grant.role} grant={grant} onChange={(next) => change(grant.role, next)} />
      ))}
      {free.length > 0 && (
        <Select
          label={t('rolesAdd')}
          leftSection={<IconPlus size={18} aria-hidden />}
          data={free.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
          value={null}
          onChange={(value) => {
            const role = Role.safeParse(value).data;
            if (role) setGrants([...grants, { role, scope: firstScope(role) }]);
          }}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button loading={busy} onClick={() => void run(save)}>
          {t('common:action.save')}
        </Button>
      </Group>
    </Stack>
  );
}

function firstScope(role: Role): Grant['scope'] {
  return role === 'coordinator' ? { regionIds: [], centreIds: [] } : 'everywhere';
}

function GrantRow({ grant, onChange }: { grant: Grant; onChange: (grant: Grant | null) => void }) {
  const { t } = useTranslation('people');
  const { role, scope } = grant;
  const name = t(`common:role.${role}`);
  return (
    <div className={classes.row}>
      <Group justify="space-between">
        <strong>{name}</strong>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => onChange(null)}
        >
          {t('rolesRemove')}
        </Button>
      </Group>
      {role !== 'coordinator' && (
        <SegmentedControl
          aria-label={t('scopeOf', { role: name })}
          value={scope === 'everywhere' ? 'everywhere' : 'some'}
          onChange={(value) =>
            onChange({ role, scope: value === 'everywhere' ? 'everywhere' : { regionIds: [], centreIds: [] } })
          }
          data={[
            { value: 'everywhere', label: t('everywhere') },
            { value: 'some', label: t('somewhere') },
          ]}
        />
      )}
      {scope !== 'everywhere' && (
        <>
          {role !== 'coordinator' && (
            <RegionsPicker
              label={t('scopeRegions')}
              value={scope.regionIds}
              onChange={(regionIds) => onChange({ role, scope: { ...scope, regionIds } })}
            />
          )}
          <CentresPicker
            label={t('scopeCentres')}
            value={scope.centreIds}
            onChange={(centreIds) => onChange({ role, scope: { ...scope, centreIds } })}
          />
        </>
      )}
    </div>
  );
}

import { Button, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Role, roles } from '@minber/shared/access/principal';
import { identityApi } from '@minber/shared/identity/contract';
import { IconFileImport, IconSearch, IconTableExport, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { download } from '../../api/call.ts';
import { useMay } from '../../api/session.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RegionFilter } from '../../ui/RegionPicker.tsx';
import { useRun } from '../../ui/useRun.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';

const activities = ['yes', 'no', 'all'] as const;

/** The register: find, open, add, import, export. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const [regionId, setRegionId] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [active, setActive] = useState<(typeof activities)[number]>('yes');
  const file = useRun();
  const filter = {
    search: wanted || undefined,
    regionId: regionId ?? undefined,
    role: Role.safeParse(role).data,
    active,
  };
  const open = (id: string | null) => setAddress(id ? { person: id } : {}, { replace: id === null });

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button
              variant="default"
              loading={file.busy}
              leftSection={<IconTableExport size={18} aria-hidden />}
              onClick={() => void file.run(() => download(identityApi.exportPeople, { query: filter }))}
            >
              {t('export')}
            </Button>
            {may('person:import') && (
              <Button
                variant="default"
                component={Link}
                to="/people/import"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t('import')}
              </Button>
            )}
            {may('person:write') && (
              <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => open('new')}>
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        {file.error !== null && <ErrorPanel error={file.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
          <TextInput
            type="search"
            label={t('search')}
            placeholder={t('searchHint')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <RegionFilter
            action="person:list"
            label={t('region')}
            placeholder={t('any')}
            clearable
            value={regionId}
            onChange={setRegionId}
          />
          <Select
            label={t('role')}
            placeholder={t('any')}
            clearable
            data={roles.map((each) => ({ value: each, label: t(`common:role.${each}`) }))}
            value={role}
            onChange={setRole}
          />
          <Select
            label={t('account')}
            allowDeselect={false}
            data={activities.map((each) => ({ value: each, label: t(`active.${each}`) }))}
            value={active}
            onChange={(value) => setActive(activities.find((each) => each === value) ?? 'yes')}
          />
        </SimpleGrid>
        <PeopleList filter={filter} onOpen={open} />
      </Stack>
      <PersonDrawer personId={address.get('person')} onClose={() => open(null)} onOpen={open} />
    </>
  );
}

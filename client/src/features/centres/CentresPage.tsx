import { Button, Group, Stack, TextInput } from '@mantine/core';
import { centresApi, type Region } from '@minber/shared/centres/contract';
import { IconBuildingCommunity, IconMapPin, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { findPlaces } from './findPlaces.ts';
import { PlaceModal, type PlaceTask } from './PlaceModal.tsx';
import { RegionSection } from './RegionSection.tsx';

/** Regions, their centres, the centres' halls and the halls' screens. */
export default function CentresPage() {
  const { t } = useTranslation('centres');
  const may = useMay();
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const [task, setTask] = useState<PlaceTask | null>(null);
  const regions = useQuery(ask(centresApi.regions));
  const centres = useQuery(ask(centresApi.centres));
  const halls = useQuery(ask(centresApi.halls));
  const error = regions.error ?? centres.error ?? halls.error;
  // Of regions beyond his reach a reader is told nothing: "no centres" would be untrue.
  const shownRegions = (all: Region[]) =>
    all.filter(
      ({ id }) =>
        may('centre:list', { regionIds: [id] }) || centres.data?.items.some((centre) => centre.regionId === id),
    );
  const found =
    regions.data && centres.data && halls.data
      ? findPlaces(shownRegions(regions.data.items), centres.data.items, halls.data.items, search, localized)
      : undefined;
  const retry = () => void Promise.all([regions.refetch(), centres.refetch(), halls.refetch()]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {may('region:write') && (
              <Button
                variant="default"
                leftSection={<IconMapPin size={18} aria-hidden />}
                onClick={() => setTask({ kind: 'region' })}
              >
                {t('addRegion')}
              </Button>
            )}
            {may('centre:write') && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setTask({ kind: 'centre' })}>
                {t('addCentre')}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="xl">
        <Group>
          <TextInput
            type="search"
            label={t('search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            w={{ base: '100%', xs: 340 }}
          />
        </Group>
        {error && <ErrorPanel error={error} retry={retry} />}
        {!found && !error && <ListSkeleton rows={6} height={96} />}
        {found?.length === 0 && (
          <EmptyState
            icon={<IconBuildingCommunity size={40} stroke={1.4} />}
            title={t('none')}
            text={search ? t('noneFound') : t('noneText')}
          />
        )}
        {found?.map((region) => (
          <RegionSection key={region.region.id} {...region} onTask={setTask} />
        ))}
      </Stack>
      <PlaceModal task={task} onClose={() => setTask(null)} />
    </>
  );
}

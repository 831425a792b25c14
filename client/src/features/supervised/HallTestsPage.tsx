import { Select, Stack } from '@mantine/core';
import { centresApi } from '@minber/shared/centres/contract';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { HallTests } from './HallTests.tsx';

/** Who has so few sees the first of them at once. */
const fewHalls = 4;

/** Tests of one's halls: those that are taken now, those that could be opened, those that were. */
export default function HallTestsPage() {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery(ask(centresApi.halls, { query: {} }));
  const halls = data?.items ?? [];
  const hall = halls.find(({ id }) => id === search.get('hall')) ?? (halls.length <= fewHalls ? halls[0] : undefined);
  return (
    <>
      <PageHeader
        title={t('hall.title')}
        subtitle={hall ? localized(hall.name) : t('hall.text')}
        back={{ to: '/desk', label: t('hall.desk') }}
      />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={3} height={90} />}
      {data && halls.length === 0 && (
        <EmptyState icon={<IconBuildingCommunity size={40} />} title={t('hall.noHalls')} text={t('hall.noHallsText')} />
      )}
      <Stack gap="lg">
        {halls.length > 1 && (
          <Select
            label={t('hall.choose')}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('common:nothingFound')}
            data={halls.map(({ id, name }) => ({ value: id, label: localized(name) }))}
            value={hall?.id ?? null}
            onChange={(next) => next && setSearch({ hall: next }, { replace: true })}
            maw={420}
          />
        )}
        {hall && <HallTests key={hall.id} hallId={hall.id} />}
      </Stack>
    </>
  );
}

import { Stack } from '@mantine/core';
import { hoursApi } from '@minber/shared/hours/contract';
import type { HoursRow } from '@minber/shared/hours/state';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { call, download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { CohortHeader } from './CohortHeader.tsx';
import { MemberLink } from './MemberLink.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import { useHours } from './useHours.ts';

/** The hours of a cohort: by region and hall, and of everybody. */
export default function CohortHoursPage() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const hours = useHours();
  const { cohortId = '' } = useParams();
  const params = { cohortId };
  const places = useQuery(ask(hoursApi.places, { params }));
  const columns: Column<HoursRow>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: ({ person }) => <MemberLink cohortId={cohortId} person={person} />,
    },
    { key: 'hall', title: t('hall'), cell: ({ hallName }) => (hallName ? localized(hallName) : '–') },
    {
      key: 'hours',
      title: t('hours.short'),
      numeric: true,
      cell: ({ minutes, minutesOf }) => t('hours.of', { hours: hours(minutes), of: hours(minutesOf) }),
    },
  ];
  return (
    <>
      <CohortHeader
        cohortId={cohortId}
        title={t('hours.title')}
        fetchFile={(format) => download(hoursApi.entriesFile, { params, query: { format } })}
      />
      <Stack gap="xl">
        {places.error && <ErrorPanel error={places.error} retry={() => void places.refetch()} />}
        {places.data && places.data.people > 0 && <PlacesTable places={places.data} />}
        <PeopleList
          endpoint={hoursApi.list}
          about={[params]}
          fetchPage={(query, signal) => call(hoursApi.list, { params, query, signal })}
          columns={columns}
          rowKey={({ enrolmentId }) => enrolmentId}
        />
      </Stack>
    </>
  );
}

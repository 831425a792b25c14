import type { HoursPlaces } from '@minber/shared/hours/state';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { useHours } from './useHours.ts';

interface Row {
  key: string;
  name: string;
  isRegion: boolean;
  people: number;
  minutes: number;
  complete: number;
}

/** What a cohort's regions and halls have earned together. */
export function PlacesTable({ places }: { places: HoursPlaces }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const format = useFormat();
  const hours = useHours();
  const rows = places.regions.flatMap(({ regionId, name, halls, ...region }): Row[] => [
    { key: regionId ?? 'none', name: name ? localized(name) : t('noRegion'), isRegion: true, ...region },
    ...halls.map(({ hallId, name: hall, ...sum }) => ({
      key: `${regionId}/${hallId}`,
      name: hall ? localized(hall) : t('noHall'),
      isRegion: false,
      ...sum,
    })),
  ]);
  const all: Row = { ...places, key: 'all', name: t('total'), isRegion: true };
  const columns: Column<Row>[] = [
    {
      key: 'place',
      title: t('place'),
      main: true,
      cell: ({ name, isRegion }) =>
        isRegion ? <strong>{name}</strong> : <span style={{ paddingInlineStart: 16 }}>{name}</span>,
    },
    { key: 'people', title: t('peopleCount'), numeric: true, cell: ({ people }) => format.number(people) },
    { key: 'hours', title: t('hours.short'), numeric: true, cell: ({ minutes }) => hours(minutes) },
    {
      key: 'mean',
      title: t('hours.mean'),
      numeric: true,
      cell: ({ minutes, people }) =>
        t('hours.of', { hours: hours(minutes / Math.max(1, people)), of: hours(places.minutesOf) }),
    },
    { key: 'complete', title: t('hours.complete'), numeric: true, cell: ({ complete }) => format.number(complete) },
  ];
  return (
    <section>
      <h2>{t('places')}</h2>
      <DataTable caption={t('places')} columns={columns} rows={[...rows, all]} rowKey={({ key }) => key} />
    </section>
  );
}

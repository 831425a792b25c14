import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core';
import type { Action } from '@minber/shared/access/policy';
import { centresApi } from '@minber/shared/centres/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { useLocalized } from '../i18n/useLocalized.ts';

type One = Pick<
  SelectProps,
  'label' | 'description' | 'error' | 'required' | 'placeholder' | 'clearable' | 'value' | 'onChange'
>;
type Many = Pick<MultiSelectProps, 'label' | 'description' | 'error' | 'placeholder' | 'value' | 'onChange'>;

/** One region. */
export function RegionPicker(props: One) {
  const { t } = useTranslation();
  return <Select {...props} searchable data={useRegionChoices()} nothingFoundMessage={t('common:nothingFound')} />;
}

/** One of the regions in which the reader may do this; nothing to choose where that is at most one. */
export function RegionFilter({ action, ...props }: One & { action: Action }) {
  const { t } = useTranslation();
  const may = useMay();
  const choices = useRegionChoices().filter(({ value }) => may(action, { regionIds: [value] }));
  if (choices.length < 2) return null;
  return <Select {...props} searchable data={choices} nothingFoundMessage={t('common:nothingFound')} />;
}

/** Any number of regions. */
export function RegionsPicker(props: Many) {
  const { t } = useTranslation();
  const nothing = t('common:nothingFound');
  return (
    <MultiSelect
      {...props}
      searchable
      clearable
      hidePickedOptions
      data={useRegionChoices()}
      nothingFoundMessage={nothing}
    />
  );
}

/** One centre of a region, or of all. */
export function CentrePicker({ regionId, ...props }: One & { regionId?: string | null }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(centresApi.centres), staleTime: 60_000 });
  const centres = (data?.items ?? []).filter((centre) => !regionId || centre.regionId === regionId);
  return (
    <Select
      {...props}
      searchable
      data={centres.map((centre) => ({ value: centre.id, label: localized(centre.name) }))}
      nothingFoundMessage={t('common:nothingFound')}
    />
  );
}

/** Any number of centres. */
export function CentresPicker(props: Many) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(centresApi.centres), staleTime: 60_000 });
  const choices = (data?.items ?? []).map((centre) => ({ value: centre.id, label: localized(centre.name) }));
  const nothing = t('common:nothingFound');
  return <MultiSelect {...props} searchable clearable hidePickedOptions data={choices} nothingFoundMessage={nothing} />;
}

function useRegionChoices(): { value: string; label: string }[] {
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(centresApi.regions), staleTime: 60_000 });
  return (data?.items ?? []).map((region) => ({ value: region.id, label: localized(region.name) }));
}

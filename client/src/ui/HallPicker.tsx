import { Select, type SelectProps } from '@mantine/core';
import { centresApi } from '@minber/shared/centres/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/query.ts';
import { useLocalized } from '../i18n/useLocalized.ts';
import { groupBy } from './groupBy.ts';

interface Props
  extends Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'placeholder' | 'clearable'> {
  value: string | null;
  onChange: (hallId: string | null) => void;
  /** Further choices above the halls. */
  extra?: { value: string; label: string }[];
}

/** A hall, grouped by centre. */
export function HallPicker({ value, onChange, extra = [], ...input }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(centresApi.halls), staleTime: 60_000 });
  const groups = groupBy(data?.items ?? [], (hall) => localized(hall.centreName));
  return (
    <Select
      {...input}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage={t('common:nothingFound')}
      data={[
        ...extra,
        ...[...groups].map(([group, halls]) => ({
          group,
          items: halls.map((hall) => ({ value: hall.id, label: localized(hall.name) })),
        })),
      ]}
    />
  );
}

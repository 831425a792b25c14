import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Role } from '@minber/shared/access/principal';
import { identityApi } from '@minber/shared/identity/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/query.ts';
import { fullName } from './names.ts';

export interface PickedPerson {
  personId: string;
  name: string;
  details: string;
}

interface Props extends Pick<MultiSelectProps, 'label' | 'description' | 'error' | 'required' | 'placeholder'> {
  value: PickedPerson[];
  onChange: (value: PickedPerson[]) => void;
  /** Only people who have this role. */
  having?: Role;
  max?: number;
  path?: string;
}

/** People found by name (Канат finds Қанат), position or phone, as far as the reader may see them. */
export function PersonPicker({ value, onChange, having, max, path, ...input }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const found = useQuery({
    ...ask(identityApi.people, { query: { search: wanted || undefined, role: having, limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  const people = new Map(value.map((person) => [person.personId, person]));
  for (const row of found.data?.items ?? []) {
    const details = [row.position, row.organisation].filter(Boolean).join(', ');
    if (!people.has(row.id)) people.set(row.id, { personId: row.id, name: fullName(row), details });
  }
  return (
    <MultiSelect
      {...input}
      data-path={path}
      data={[...people.values()].map(({ personId, name }) => ({ value: personId, label: name }))}
      value={value.map(({ personId }) => personId)}
      onChange={(ids) => onChange(ids.flatMap((id) => people.get(id) ?? []))}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      maxValues={max}
      hidePickedOptions
      clearable
      nothingFoundMessage={found.isFetching ? t('common:loading') : t('common:nothingFound')}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <br />
          <small style={{ color: 'var(--minber-ink-soft)' }}>{people.get(option.value)?.details}</small>
        </span>
      )}
    />
  );
}

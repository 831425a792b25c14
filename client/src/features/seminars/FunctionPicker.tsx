import { MultiSelect } from '@mantine/core';
import { functionApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';

interface Props {
  value: string[];
  onChange: (functionIds: string[]) => void;
  error?: ReactNode;
}

/** Functions of the catalogue, found by number or title. */
export function FunctionPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(functionApi.list), staleTime: 60_000 });
  return (
    <MultiSelect
      label={t('form.functions')}
      description={t('form.functionsHint')}
      data-path="functionIds"
      searchable
      clearable
      hidePickedOptions
      value={value}
      onChange={onChange}
      error={error}
      data={(data?.items ?? []).map(({ functionId, number, title }) => ({
        value: functionId,
        label: `${number}. ${localized(title)}`,
      }))}
      nothingFoundMessage={t('common:nothingFound')}
    />
  );
}

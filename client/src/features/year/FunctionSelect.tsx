import { Select } from '@mantine/core';
import { functionApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';

interface Props {
  value: string | null;
  onChange: (functionId: string | null) => void;
}

/** Seminars on one local function alone. */
export function FunctionSelect({ value, onChange }: Props) {
  const { t } = useTranslation('year');
  const localized = useLocalized();
  const { data } = useQuery({ ...ask(functionApi.list), staleTime: 60_000 });
  return (
    <Select
      label={t('function')}
      placeholder={t('allFunctions')}
      clearable
      searchable
      value={value}
      onChange={onChange}
      data={(data?.items ?? []).map(({ functionId, number, title }) => ({
        value: functionId,
        label: `${number}. ${localized(title)}`,
      }))}
      nothingFoundMessage={t('common:nothingFound')}
      w={{ base: '100%', xs: 320 }}
    />
  );
}

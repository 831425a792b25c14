import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  year: number;
  years: number[];
  onChange: (year: number) => void;
}

/** One of the years there are. */
export function YearSelect({ year, years, onChange }: Props) {
  const { t } = useTranslation('year');
  const all = years.includes(year) ? years : [year, ...years];
  return (
    <Select
      label={t('year')}
      allowDeselect={false}
      value={String(year)}
      onChange={(value) => value && onChange(Number(value))}
      data={all.map(String)}
      w={120}
    />
  );
}

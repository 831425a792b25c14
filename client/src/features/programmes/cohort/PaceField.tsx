import { NumberInput, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const usualDays = 60;

interface Props {
  /** Days each has from his enrolment; null: all have the cohort's dates. */
  value: number | null;
  onChange: (days: number | null) => void;
  error?: ReactNode;
}

/** Whether everybody learns by the same dates or each by his own. */
export function PaceField({ value, onChange, error }: Props) {
  const { t } = useTranslation('programmes');
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('pace.title')}
        value={value === null ? 'fixed' : 'relative'}
        onChange={(kind) => onChange(kind === 'fixed' ? null : usualDays)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="fixed" label={t('pace.fixed')} description={t('pace.fixedHint')} />
          <Radio value="relative" label={t('pace.relative')} description={t('pace.relativeHint')} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <NumberInput
          label={t('pace.days')}
          data-path="paceDays"
          min={1}
          max={1000}
          allowDecimal={false}
          value={value}
          onChange={(days) => onChange(Number(days || 0))}
          error={error}
        />
      )}
    </Stack>
  );
}

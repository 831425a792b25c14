import { NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import type { RollCallPolicy } from '@minber/shared/seminars/attendance-policy';
import { useTranslation } from 'react-i18next';

const minuteMs = 60_000;

/** When halls are asked to call the roll; an empty field asks for none. */
export function RollCallFields({
  value,
  onChange,
}: {
  value: RollCallPolicy;
  onChange: (value: RollCallPolicy) => void;
}) {
  const { t } = useTranslation('seminars');
  const minutes = (name: 'afterStartMs' | 'beforeEndMs') => ({
    label: t(`policy.field.${name}`),
    placeholder: t('policy.notAsked'),
    value: value[name] === null ? '' : value[name] / minuteMs,
    min: 0,
    max: 240,
    allowDecimal: false,
    suffix: ` ${t('policy.min')}`,
    onChange: (next: number | string) =>
      onChange({ ...value, [name]: typeof next === 'number' ? next * minuteMs : null }),
  });
  return (
    <Stack gap="xs" role="group" aria-label={t('policy.field.rollCalls')}>
      <Text fw={600} size="sm">
        {t('policy.field.rollCalls')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput {...minutes('afterStartMs')} />
        <NumberInput {...minutes('beforeEndMs')} />
      </SimpleGrid>
      <Switch
        label={t('policy.field.hourly')}
        checked={value.hourly}
        onChange={(event) => onChange({ ...value, hourly: event.currentTarget.checked })}
      />
    </Stack>
  );
}

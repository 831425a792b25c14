import { Group, NumberInput, Radio, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PolicyFields.module.css';
import { PolicyText } from './PolicyText.tsx';
import { RollCallFields } from './RollCallFields.tsx';

interface Props {
  value: AttendancePolicy;
  onChange: (policy: AttendancePolicy) => void;
  errors: Record<string, ReactNode>;
  /** What stands before the field's name in error paths. */
  path: string;
}

const minuteMs = 60_000;

/** How presence becomes credit, with what it comes to in plain words beside it. */
export function PolicyFields({ value, onChange, errors, path }: Props) {
  const { t } = useTranslation('seminars');
  const number = (name: 'thresholdPercent' | 'academicMinutes', max: number) => ({
    label: t(`policy.field.${name}`),
    value: value[name],
    min: 1,
    max,
    allowDecimal: false,
    'data-path': path + name,
    error: errors[path + name],
    onChange: (next: number | string) => onChange({ ...value, [name]: Number(next) || 1 }),
  });
  const minutes = (name: 'graceMs' | 'lateAfterMs' | 'unconfirmedLimitMs', max: number) => ({
    label: t(`policy.field.${name}`),
    value: value[name] / minuteMs,
    min: 0,
    max,
    allowDecimal: false,
    suffix: ` ${t('policy.min')}`,
    'data-path': path + name,
    error: errors[path + name],
    onChange: (next: number | string) => onChange({ ...value, [name]: (Number(next) || 0) * minuteMs }),
  });
  return (
    <div className={classes.columns}>
      <Stack>
        <Radio.Group
          label={t('policy.field.mode')}
          value={value.mode}
          onChange={(mode) => onChange({ ...value, mode: mode === 'threshold' ? 'threshold' : 'proportional' })}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="threshold" label={t('policy.mode.threshold')} />
            <Radio value="proportional" label={t('policy.mode.proportional')} />
          </Stack>
        </Radio.Group>
        {value.mode === 'proportional' && (
          <Radio.Group
            label={t('policy.field.hoursIn')}
            value={value.hoursIn}
            onChange={(hoursIn) => onChange({ ...value, hoursIn: hoursIn === 'tenths' ? 'tenths' : 'halves' })}
          >
            <Group mt={6}>
              <Radio value="halves" label={t('policy.hoursIn.halves')} />
              <Radio value="tenths" label={t('policy.hoursIn.tenths')} />
            </Group>
          </Radio.Group>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {value.mode === 'threshold' && <NumberInput suffix=" %" {...number('thresholdPercent', 100)} />}
          <NumberInput {...minutes('graceMs', 30)} />
          <NumberInput {...minutes('lateAfterMs', 240)} />
          <NumberInput {...minutes('unconfirmedLimitMs', 480)} />
          <NumberInput suffix={` ${t('policy.min')}`} {...number('academicMinutes', 120)} />
          <NumberInput
            label={t('policy.field.objectionDays')}
            value={value.objectionDays}
            min={0}
            max={60}
            allowDecimal={false}
            data-path={`${path}objectionDays`}
            error={errors[`${path}objectionDays`]}
            onChange={(next) => onChange({ ...value, objectionDays: Number(next) || 0 })}
          />
        </SimpleGrid>
        <Switch
          label={t('policy.field.countUnconfirmed')}
          checked={value.countUnconfirmed}
          onChange={(event) => onChange({ ...value, countUnconfirmed: event.currentTarget.checked })}
        />
        <Switch
          label={t('policy.field.downtimeCredited')}
          checked={value.downtimeCredited}
          onChange={(event) => onChange({ ...value, downtimeCredited: event.currentTarget.checked })}
        />
        <RollCallFields value={value.rollCalls} onChange={(rollCalls) => onChange({ ...value, rollCalls })} />
      </Stack>
      <div className={classes.meaning}>
        <strong>{t('policy.meaning')}</strong>
        <PolicyText policy={value} />
      </div>
    </div>
  );
}

import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { recordApi } from '@minber/shared/attendance/record-contract';
import { NewAdjustment, type ReportLine, type SessionReport, WantedAdjustment } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { toFields, toWanted } from './adjustmentFields.ts';
import { type Seen, SigningDialog } from './SigningDialog.tsx';

interface Props {
  report: SessionReport;
  /** Absent: for a hall or everyone. */
  person?: ReportLine;
  onClose: () => void;
}

type Wanted = z.input<typeof WantedAdjustment>;

/** Gives or takes minutes: first how much to whom, then what it changes, a reason and a signature. */
export function AdjustmentModal({ report, person, onClose }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { zone } = format;
  const localized = useLocalized();
  const [seen, setSeen] = useState<Seen<Wanted> | null>(null);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: toFields(report, person, zone),
    schema: WantedAdjustment,
    body: (values) => toWanted(values, zone),
    send: async (wanted) => ({ wanted, preview: await call(recordApi.previewAdjustment, { params, body: wanted }) }),
    done: (result) => setSeen(result),
  });
  const halls = report.halls.flatMap(({ place, names }) =>
    place.kind === 'hall' && names
      ? [{ value: place.hallId, label: `${localized(names.centre)}: ${localized(names.hall)}` }]
      : [],
  );
  const { values } = form;
  const title = person ? t('adjustFor', { name: person.name }) : t('adjust');

  const whom = person?.name ?? halls.find(({ value }) => value === values.target)?.label ?? t('target.all');
  const what = ({ effect, from, to, minutes }: Wanted) => {
    const isInterval = from !== undefined && to !== undefined;
    const much = isInterval ? format.timeRange(from, to) : t('minutesOnly', { count: Number(minutes ?? 0) });
    return `${t(`effect.${effect}`, { what: much })} · ${whom}`;
  };

  return (
    <SigningDialog
      title={title}
      onClose={onClose}
      seen={seen}
      onBack={() => setSeen(null)}
      what={what}
      schema={NewAdjustment}
      send={(body) => call(attendanceApi.adjust, { params, body })}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text c="dimmed">{t('adjustIntro')}</Text>
          {!person && (
            <Select
              label={t('targetLabel')}
              allowDeselect={false}
              searchable
              data={[{ value: 'all', label: t('target.all') }, ...halls]}
              {...form.getInputProps('target')}
            />
          )}
          <SegmentedControl
            aria-label={t('effectLabel')}
            data={[
              { value: 'add', label: t('add') },
              { value: 'remove', label: t('takeAway') },
            ]}
            {...form.getInputProps('effect')}
          />
          <SegmentedControl
            aria-label={t('howMuch')}
            data={[
              { value: 'interval', label: t('byInterval') },
              { value: 'minutes', label: t('byMinutes') },
            ]}
            {...form.getInputProps('by')}
          />
          {values.by === 'interval' ? (
            <>
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <TextInput type="datetime-local" step={1} label={t('from')} {...form.getInputProps('from')} />
                <TextInput type="datetime-local" step={1} label={t('to')} {...form.getInputProps('to')} />
              </SimpleGrid>
              <ZoneNote />
            </>
          ) : (
            <NumberInput
              label={t('minutes')}
              min={1}
              max={1440}
              allowDecimal={false}
              w={160}
              {...form.getInputProps('minutes')}
            />
          )}
          {error !== null && <ErrorPanel error={error} />}
          <FormActions onCancel={onClose} busy={busy}>
            {t('preview.show')}
          </FormActions>
        </Stack>
      </form>
    </SigningDialog>
  );
}

import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { NewAdjustment, type ReportLine, type SessionReport } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { type AdjustmentFields, toBody, toFields } from './adjustmentFields.ts';

interface Props {
  report: SessionReport;
  /** Absent: for a hall or everyone. */
  person?: ReportLine;
  onClose: () => void;
}

/** A signed correction: it can be answered by another, never taken back. */
export function AdjustmentModal({ report, person, onClose }: Props) {
  const { t } = useTranslation('report');
  const { zone } = useFormat();
  const localized = useLocalized();
  const [key] = useState(() => crypto.randomUUID());
  const { seminarId, sessionId } = report;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: toFields(report, person, zone),
    schema: NewAdjustment,
    body: (values: AdjustmentFields) => toBody(values, key, zone),
    send: (body) => call(attendanceApi.adjust, { params: { seminarId, sessionId }, body }),
    done: async () => {
      await refresh(attendanceApi.report);
      onClose();
    },
  });
  const halls = report.halls.flatMap(({ place, names }) =>
    place.kind === 'hall' && names
      ? [{ value: place.hallId, label: `${localized(names.centre)}: ${localized(names.hall)}` }]
      : [],
  );
  const { values } = form;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={person ? t('adjustFor', { name: person.name }) : t('adjust')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text c="dimmed">{t('adjustText')}</Text>
          {error !== null && <ErrorPanel error={error} />}
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
          <Textarea label={t('reason')} description={t('reasonHint')} required {...form.getInputProps('reason')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

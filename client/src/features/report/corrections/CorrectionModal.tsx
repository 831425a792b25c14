import { Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type CorrectionKind, NewSessionCorrection, WantedCorrection } from '@minber/shared/attendance/record';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { toFieldValue } from '../fieldTimes.ts';
import { fieldsOf, pausesOf, toWanted } from './correctionFields.ts';
import { type Seen, SigningDialog } from './SigningDialog.tsx';

type Wanted = z.input<typeof WantedCorrection>;
const kinds: CorrectionKind[] = ['true-start', 'true-end', 'break', 'no-break'];

/** Repairs when a session was live: first what and when, then what it changes for everyone, a reason and a signature. */
export function CorrectionModal({ report, onClose }: { report: SessionReport; onClose: () => void }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { zone } = format;
  const [seen, setSeen] = useState<Seen<Wanted> | null>(null);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: fieldsOf('true-start', report, zone),
    schema: WantedCorrection,
    body: (values) => toWanted(values, zone),
    check: (wanted) => ('from' in wanted && wanted.from >= wanted.to ? [{ path: 'to', message: 'order' }] : []),
    send: async (wanted) => ({ wanted, preview: await call(recordApi.previewCorrection, { params, body: wanted }) }),
    done: (result) => setSeen(result),
  });
  const { values } = form;
  const first = report.live[0];
  const last = report.live.at(-1);
  const pauses = pausesOf(report);
  const moments = (wanted: Wanted) =>
    'moment' in wanted ? format.timeWithSeconds(wanted.moment) : format.timeRange(wanted.from, wanted.to);

  return (
    <SigningDialog
      title={t('correction.title')}
      onClose={onClose}
      seen={seen}
      onBack={() => setSeen(null)}
      what={(wanted) => t(`correction.what.${wanted.kind}`, { time: moments(wanted) })}
      schema={NewSessionCorrection}
      send={(body) => call(recordApi.correct, { params, body })}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text c="dimmed">{t('correction.text')}</Text>
          {first && last && (
            <Text>
              {t('correction.recorded', {
                start: format.timeWithSeconds(first.from),
                end: format.timeWithSeconds(last.to),
              })}{' '}
              {pauses.length > 0 &&
                t('correction.pauses', { list: pauses.map(({ from, to }) => format.timeRange(from, to)).join(', ') })}
            </Text>
          )}
          <Radio.Group
            label={t('correction.kindLabel')}
            value={values.kind}
            onChange={(kind) =>
              form.setValues(fieldsOf(kinds.find((each) => each === kind) ?? 'true-start', report, zone))
            }
          >
            <Stack gap={10} mt={8}>
              {kinds.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`correction.kind.${kind}`)}
                  description={t(`correction.about.${kind}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {values.kind === 'true-start' || values.kind === 'true-end' ? (
            <TextInput
              type="datetime-local"
              step={1}
              maw={280}
              label={t(`correction.moment.${values.kind}`)}
              {...form.getInputProps('moment')}
            />
          ) : (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput type="datetime-local" step={1} label={t('from')} {...form.getInputProps('from')} />
              <TextInput type="datetime-local" step={1} label={t('to')} {...form.getInputProps('to')} />
            </SimpleGrid>
          )}
          {values.kind === 'no-break' && pauses.length > 0 && (
            <Group gap="xs">
              {pauses.map(({ from, to }) => (
                <Button
                  key={from}
                  size="sm"
                  variant="light"
                  onClick={() => form.setValues({ from: toFieldValue(from, zone), to: toFieldValue(to + 999, zone) })}
                >
                  {format.timeRange(from, to)}
                </Button>
              ))}
            </Group>
          )}
          <ZoneNote />
          {error !== null && <ErrorPanel error={error} />}
          <FormActions onCancel={onClose} busy={busy}>
            {t('preview.show')}
          </FormActions>
        </Stack>
      </form>
    </SigningDialog>
  );
}

import { Alert, Stack, Text, Textarea } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { type Approval, NewVersion, versionsApi } from '@minber/shared/reports/versions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { refresh } from '../../../api/query.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { Dialog } from '../Dialog.tsx';
import { refreshRecord } from '../refreshRecord.ts';
import { Acknowledge } from './Acknowledge.tsx';
import { useOpenName } from './useOpenName.ts';

interface Props {
  report: SessionReport;
  approval: Approval;
  onClose: () => void;
  onDone: () => void;
}

/** Freezes the report as a signed version; what is still open is acknowledged one by one. */
export function ApproveModal({ report, approval, onClose, onDone }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const nameOf = useOpenName(report);
  const [key] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState<string[]>([]);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const { open, versions } = approval;
  const acknowledge = open.map(({ item }) => item).filter((item) => seen.includes(item));
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { note: '' },
    schema: NewVersion,
    body: ({ note }) => ({ key, note, acknowledge }),
    send: (body) =>
      call(versionsApi.approve, { params, body }).catch(async (cause: unknown) => {
        // Something has come up since the page was loaded: it is shown before the next try.
        if (cause instanceof ApiProblem && cause.code === 'approval.open') await refresh(versionsApi.approval);
        throw cause;
      }),
    done: async () => {
      await refreshRecord();
      onClose();
      onDone();
    },
  });
  const { totals } = report;
  const version = versions.length + 1;
  const left = open.length - acknowledge.length;
  return (
    <Dialog title={t('approve.title', { version })} onClose={onClose} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{t('approve.text')}</Text>
          <Facts
            facts={[
              [t('figure.live'), format.duration(report.liveMs)],
              [t('figure.attended'), `${format.number(totals.attended)} / ${format.number(totals.expected)}`],
              [t('figure.credited'), format.number(totals.credited)],
            ]}
          />
          {open.length > 0 && <Acknowledge open={open} nameOf={nameOf} seen={seen} onSeen={setSeen} />}
          <Textarea
            label={`${t('approve.note')} (${t('common:optional')})`}
            description={t('approve.noteHint')}
            {...form.getInputProps('note')}
          />
          {error !== null && <ErrorPanel error={error} />}
          {left > 0 && (
            <Alert color="yellow" variant="light" role="status">
              {t('approve.left', { count: left })}
            </Alert>
          )}
          <FormActions onCancel={onClose} busy={busy} disabled={left > 0}>
            {t('approve.sign')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { Conflict } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { refreshRecord } from '../refreshRecord.ts';

interface Props {
  seminarId: string;
  conflict: Conflict;
  onCancel: () => void;
}

/** A note on what was found out. Numbers do not change by it: for that there are corrections. */
export function ResolveConflict({ seminarId, conflict, onCancel }: Props) {
  const { t } = useTranslation('report');
  const { sessionId, conflictId } = conflict;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { note: '' },
    schema: attendanceApi.resolveConflict.body,
    body: (values) => values,
    send: (body) => call(attendanceApi.resolveConflict, { params: { seminarId, sessionId, conflictId }, body }),
    done: refreshRecord,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="xs" mt="sm">
        {error !== null && <ErrorPanel error={error} />}
        <Textarea
          label={t('foundOut')}
          description={t('noteHint')}
          required
          data-autofocus
          {...form.getInputProps('note')}
        />
        <Group>
          <Button type="submit" size="sm" loading={busy}>
            {t('signNote')}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

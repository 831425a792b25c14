import { Button, Group, Stack, Textarea } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { Conflict } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

/** A note on what was found out. Numbers do not change by it: for that there are corrections. */
export function ResolveConflict({ seminarId, conflict }: { seminarId: string; conflict: Conflict }) {
  const { t } = useTranslation('report');
  const { sessionId, conflictId } = conflict;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { note: '' },
    schema: attendanceApi.resolveConflict.body,
    body: (values) => values,
    send: (body) => call(attendanceApi.resolveConflict, { params: { seminarId, sessionId, conflictId }, body }),
    done: () => refresh(attendanceApi.report).then(() => undefined),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="xs" mt="sm">
        {error !== null && <ErrorPanel error={error} />}
        <Textarea label={t('note')} description={t('noteHint')} required {...form.getInputProps('note')} />
        <Group>
          <Button type="submit" size="sm" variant="default" loading={busy}>
            {t('resolve')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { NewObjection, objectionsApi } from '@minber/shared/reports/objections';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { refreshRecord } from '../refreshRecord.ts';

interface Props {
  seminarId: string;
  sessionId: string;
  onClose: () => void;
}

/** An objection to one's own line, in one's own words. */
export function ObjectForm({ seminarId, sessionId, onClose }: Props) {
  const { t } = useTranslation('report');
  const [key] = useState(() => crypto.randomUUID());
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { text: '' },
    schema: NewObjection,
    body: ({ text }) => ({ key, text }),
    send: (body) => call(objectionsApi.object, { params: { seminarId, sessionId }, body }),
    done: refreshRecord,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Textarea
          label={t('own.objectText')}
          description={t('own.objectHint')}
          required
          minRows={3}
          {...form.getInputProps('text')}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button type="submit" loading={busy}>
            {t('own.objectSend')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { RecordPreview } from '@minber/shared/attendance/report';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PreviewView } from './PreviewView.tsx';

interface Props<Body> {
  /** What it would do, in one line. */
  what: string;
  preview: RecordPreview;
  schema: z.ZodType;
  body: (reason: string) => Body;
  send: (body: Body) => Promise<unknown>;
  reason: string;
  onReason: (reason: string) => void;
  onBack: () => void;
  onDone: () => Promise<void>;
}

/** The second step of everything that is signed: what it changes for whom, why, and the signature. */
export function SignStep<Body>({ what, preview, schema, body, send, reason, onReason, onBack, onDone }: Props<Body>) {
  const { t } = useTranslation('report');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { reason },
    schema,
    body: (values) => body(values.reason),
    send,
    done: onDone,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text fw={600}>{what}</Text>
        <PreviewView preview={preview} />
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          {...form.getInputProps('reason')}
          onBlur={(event) => onReason(event.currentTarget.value)}
        />
        <Alert color="blue" variant="light">
          {t('adjustText')}
        </Alert>
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="space-between">
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {t('common:action.back')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('sign')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

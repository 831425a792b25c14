import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { NewObjectionAnswer, type Objection, objectionsApi } from '@minber/shared/reports/objections';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { refreshRecord } from '../refreshRecord.ts';

/** Answers an objection once. What follows from it is a correction of its own. */
export function AnswerForm({ objection, onCancel }: { objection: Objection; onCancel: () => void }) {
  const { t } = useTranslation('report');
  const [key] = useState(() => crypto.randomUUID());
  const { seminarId, sessionId, objectionId } = objection;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { outcome: '', note: '' },
    schema: NewObjectionAnswer,
    body: (values) => ({ ...values, key }) as { key: string; outcome: 'accepted' | 'refused'; note: string },
    send: (body) => call(objectionsApi.answerObjection, { params: { seminarId, sessionId, objectionId }, body }),
    done: refreshRecord,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm" mt="sm">
        <Radio.Group label={t('objection.decision')} required {...form.getInputProps('outcome')}>
          <Group gap="lg" mt={6}>
            <Radio value="accepted" label={t('objection.accept')} />
            <Radio value="refused" label={t('objection.refuse')} />
          </Group>
        </Radio.Group>
        <Textarea
          label={t('objection.note')}
          description={t('objection.noteHint')}
          required
          {...form.getInputProps('note')}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button type="submit" size="sm" loading={busy}>
            {t('objection.send')}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

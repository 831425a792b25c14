import { Switch, Text, TextInput } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FormModal } from '../../forms/FormModal.tsx';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { fromInputValue, toInputValue } from '../../i18n/zone.ts';
import { ZoneNote } from '../../ui/ZoneNote.tsx';

const weekMs = 7 * 86_400_000;

export function DuplicateModal({ seminar, onClose }: { seminar: Seminar; onClose: () => void }) {
  const { t } = useTranslation('seminars');
  const { zone } = useFormat();
  const navigate = useNavigate();
  const start = (seminar.sessions[0]?.startsAt ?? seminar.serverNow) + weekMs;
  const { form, ...sending } = useContractForm({
    initialValues: { startsAt: toInputValue(Math.max(start, seminar.serverNow + weekMs), zone), withExpected: true },
    schema: seminarApi.duplicate.body,
    body: ({ startsAt, withExpected }) => ({ startsAt: fromInputValue(startsAt, zone) ?? Number.NaN, withExpected }),
    send: (body) => call(seminarApi.duplicate, { params: { seminarId: seminar.seminarId }, body }),
    done: async (copy) => {
      await refresh(seminarApi.list);
      onClose();
      await navigate(`/seminars/${copy.seminarId}`);
    },
  });
  return (
    <FormModal {...sending} title={t('duplicate.title')} submit={t('action.duplicate')} onClose={onClose}>
      <Text>{t('duplicate.text')}</Text>
      <TextInput type="datetime-local" label={t('duplicate.start')} required {...form.getInputProps('startsAt')} />
      <ZoneNote />
      <Switch label={t('duplicate.withExpected')} {...form.getInputProps('withExpected', { type: 'checkbox' })} />
    </FormModal>
  );
}

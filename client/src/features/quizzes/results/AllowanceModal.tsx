import { Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { Allowance } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { PersonPicker, type PickedPerson } from '../../../ui/PersonPicker.tsx';

interface Props {
  cohortId: string;
  activityId: string;
  onClose: () => void;
}

/** More time or more attempts for one person, with the reason. */
export function AllowanceModal({ cohortId, activityId, onClose }: Props) {
  const { t } = useTranslation('quizzes');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { people: [] as PickedPerson[], extraMinutes: 15, extraAttempts: 0, reason: '' },
    schema: Allowance,
    body: ({ people, extraMinutes, extraAttempts, reason }) => ({
      personId: people[0]?.personId ?? '',
      extraMinutes,
      extraAttempts,
      reason,
    }),
    send: (body) => call(runApi.allow, { params: { cohortId, activityId }, body }),
    done: async () => {
      await refresh(runApi.list, runApi.results);
      onClose();
    },
  });
  const { values, errors } = form;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('allowance.add')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <PersonPicker
            label={t('results.person')}
            required
            max={1}
            path="personId"
            value={values.people}
            onChange={(people) => form.setFieldValue('people', people)}
            error={errors.personId && t('common:validation.required')}
          />
          <NumberInput
            label={t('allowance.minutes')}
            min={0}
            max={600}
            allowDecimal={false}
            data-path="extraMinutes"
            {...form.getInputProps('extraMinutes')}
          />
          <NumberInput
            label={t('allowance.attempts')}
            min={0}
            max={20}
            allowDecimal={false}
            data-path="extraAttempts"
            {...form.getInputProps('extraAttempts')}
          />
          <TextInput
            label={t('allowance.reason')}
            required
            maxLength={500}
            data-path="reason"
            {...form.getInputProps('reason')}
          />
          {error !== null && <ErrorPanel error={error} />}
          <FormActions onCancel={onClose} busy={busy}>
            {t('common:action.save')}
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

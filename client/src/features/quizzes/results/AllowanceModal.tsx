import { NumberInput, TextInput } from '@mantine/core';
import { Allowance } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { FormModal } from '../../../forms/FormModal.tsx';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { PersonPicker, type PickedPerson } from '../../../ui/PersonPicker.tsx';

interface Props {
  cohortId: string;
  activityId: string;
  onClose: () => void;
}

/** More time or more attempts for one person, with the reason. */
export function AllowanceModal({ cohortId, activityId, onClose }: Props) {
  const { t } = useTranslation('quizzes');
  const { form, ...sending } = useContractForm({
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
    <FormModal {...sending} title={t('allowance.add')} submit={t('common:action.save')} onClose={onClose}>
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
    </FormModal>
  );
}

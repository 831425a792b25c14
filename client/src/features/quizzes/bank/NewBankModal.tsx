import { Radio, Stack } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import { NewBank } from '@minber/shared/quizzes/banks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { FormModal } from '../../../forms/FormModal.tsx';
import { localizedField } from '../../../forms/localizedField.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { RegionsPicker } from '../../../ui/RegionPicker.tsx';
import { noText } from '../question/new-question.ts';

/** A bank of this programme, or one that regions share. */
export function NewBankModal({ programmeId, onClose }: { programmeId: string; onClose: () => void }) {
  const { t } = useTranslation('quizzes');
  const navigate = useNavigate();
  const { form, ...sending } = useContractForm({
    initialValues: { title: noText, whose: 'programme', regionIds: [] as string[] },
    schema: NewBank,
    body: ({ title, whose, regionIds }) =>
      whose === 'programme' ? { title, programmeId, regionIds: [] } : { title, programmeId: null, regionIds },
    send: (body) => call(bankApi.create, { body }),
    done: async ({ bankId }) => {
      await refresh(bankApi.list);
      await navigate(`/banks/${bankId}`);
    },
  });
  const { values, errors } = form;
  return (
    <FormModal {...sending} title={t('banks.new')} submit={t('banks.create')} onClose={onClose}>
      <LocalizedInput label={t('banks.title')} required {...localizedField(form, 'title')} />
      <Radio.Group
        label={t('banks.whose')}
        value={values.whose}
        onChange={(whose) => form.setFieldValue('whose', whose)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="programme" label={t('banks.ofProgramme')} />
          <Radio value="shared" label={t('banks.sharedLong')} />
        </Stack>
      </Radio.Group>
      {values.whose === 'shared' && (
        <RegionsPicker
          label={t('banks.regions')}
          description={t('banks.regionsHint')}
          value={values.regionIds}
          onChange={(regionIds) => form.setFieldValue('regionIds', regionIds)}
          error={errors.regionIds}
        />
      )}
    </FormModal>
  );
}

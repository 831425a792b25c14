import { programmeApi } from '@minber/shared/programmes/contract';
import { NewProgramme } from '@minber/shared/programmes/state';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FormModal } from '../../forms/FormModal.tsx';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { RegionsPicker } from '../../ui/RegionPicker.tsx';
import { KindField } from './builder/KindField.tsx';

/** A new programme: its name, its hours, whom it is for. Everything else follows in the builder. */
export function NewProgrammeModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const navigate = useNavigate();
  const { form, ...sending } = useContractForm({
    initialValues: {
      title: { kk: '', ru: '', en: '' },
      kind: 'free' as NewProgramme['kind'],
      regionIds: [] as string[],
    },
    schema: NewProgramme,
    body: (values) => values,
    send: (body) => call(programmeApi.create, { body }),
    done: async ({ programmeId }) => {
      await refresh(programmeApi.list);
      await navigate(`/authoring/${programmeId}`);
    },
  });
  const { values, errors } = form;
  return (
    <FormModal {...sending} title={t('new.title')} submit={t('new.submit')} onClose={onClose}>
      <LocalizedInput label={t('fields.title')} required {...localizedField(form, 'title')} />
      <KindField value={values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
      <RegionsPicker
        label={t('fields.regions')}
        description={t('fields.regionsHint')}
        value={values.regionIds}
        onChange={(regionIds) => form.setFieldValue('regionIds', regionIds)}
        error={errors.regionIds}
      />
    </FormModal>
  );
}

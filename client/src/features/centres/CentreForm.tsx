import { Stack, TextInput } from '@mantine/core';
import { type Centre, CentreInput, centresApi } from '@minber/shared/centres/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { RegionPicker } from '../../ui/RegionPicker.tsx';
import { FormButtons } from './FormButtons.tsx';

export function CentreForm({ centre, onDone }: { centre?: Centre | undefined; onDone: () => void }) {
  const { t } = useTranslation('centres');
  const params = { centreId: centre?.id ?? '' };

  async function done() {
    await refresh(centresApi.centres, centresApi.halls);
    onDone();
  }

  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: {
      regionId: centre?.regionId ?? '',
      name: centre?.name ?? { kk: '', ru: '', en: '' },
      address: centre?.address ?? '',
    },
    schema: CentreInput,
    body: (values) => values,
    send: ({ regionId, ...body }) =>
      centre
        ? call(centresApi.editCentre, { params, body })
        : call(centresApi.createCentre, { body: { regionId, ...body } }),
    done,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        {!centre && (
          <RegionPicker
            label={t('region')}
            required
            {...form.getInputProps('regionId')}
            value={form.values.regionId || null}
            onChange={(value) => form.setFieldValue('regionId', value ?? '')}
          />
        )}
        <LocalizedInput label={t('name')} required {...localizedField(form, 'name')} />
        <TextInput label={t('address')} {...form.getInputProps('address')} />
        <FormButtons
          busy={busy}
          onCancel={onDone}
          {...(centre && {
            remove: { title: t('removeCentre'), run: () => call(centresApi.removeCentre, { params }).then(done) },
          })}
        />
      </Stack>
    </form>
  );
}

import { Stack, TextInput } from '@mantine/core';
import { centresApi, type Region, RegionInput } from '@minber/shared/centres/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { FormButtons } from './FormButtons.tsx';

export function RegionForm({ region, onDone }: { region?: Region | undefined; onDone: () => void }) {
  const { t } = useTranslation('centres');
  const params = { regionId: region?.id ?? '' };

  async function done() {
    await refresh(centresApi.regions);
    onDone();
  }

  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { name: region?.name ?? { kk: '', ru: '', en: '' }, code: region?.code ?? '' },
    schema: RegionInput,
    body: (values) => values,
    send: (body) => (region ? call(centresApi.editRegion, { params, body }) : call(centresApi.createRegion, { body })),
    done,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <LocalizedInput label={t('name')} required {...localizedField(form, 'name')} />
        <TextInput label={t('code')} description={t('codeHint')} required {...form.getInputProps('code')} />
        <FormButtons
          busy={busy}
          onCancel={onDone}
          {...(region && {
            remove: {
              title: t('removeRegion'),
              run: () => call(centresApi.removeRegion, { params }).then(done),
            },
          })}
        />
      </Stack>
    </form>
  );
}

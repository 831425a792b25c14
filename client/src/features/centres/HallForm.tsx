import { NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { centresApi, type Hall, HallInput } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import { Language, languages } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  centreId: Id;
  hall?: Hall | undefined;
  onDone: () => void;
}

export function HallForm({ centreId, hall, onDone }: Props) {
  const { t } = useTranslation('centres');
  const params = { hallId: hall?.id ?? '' };

  async function done() {
    await refresh(centresApi.halls, centresApi.centres);
    onDone();
  }

  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: {
      name: hall?.name ?? { kk: '', ru: '', en: '' },
      capacity: hall?.capacity ?? 40,
      language: hall?.language ?? ('kk' as Language),
      coordinatorPhone: hall?.coordinatorPhone ?? '',
    },
    schema: HallInput.omit({ centreId: true }),
    body: ({ coordinatorPhone, ...values }) => ({ ...values, coordinatorPhone: coordinatorPhone || null }),
    send: (body) =>
      hall ? call(centresApi.editHall, { params, body }) : call(centresApi.createHall, { body: { centreId, ...body } }),
    done,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <LocalizedInput label={t('name')} required {...localizedField(form, 'name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('capacity')}
            required
            min={1}
            max={2000}
            allowDecimal={false}
            {...form.getInputProps('capacity')}
          />
          <Select
            label={t('language')}
            description={t('languageHint')}
            allowDeselect={false}
            data={languages.map((each) => ({ value: each, label: t(`languageName.${each}`) }))}
            {...form.getInputProps('language')}
            onChange={(value) => form.setFieldValue('language', Language.parse(value))}
          />
        </SimpleGrid>
        <TextInput label={t('coordinatorPhone')} type="tel" {...form.getInputProps('coordinatorPhone')} />
        <FormButtons
          busy={busy}
          onCancel={onDone}
          {...(hall && {
            remove: { title: t('removeHall'), run: () => call(centresApi.removeHall, { params }).then(done) },
          })}
        />
      </Stack>
    </form>
  );
}

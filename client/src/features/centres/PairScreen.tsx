import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { centresApi } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

/** The six digits that a hall's screen shows at /screen. */
export function PairScreen({ hallId }: { hallId: Id }) {
  const { t } = useTranslation('centres');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { code: '', name: '' },
    schema: centresApi.pairScreen.body,
    body: (values) => ({ ...values, code: values.code.replace(/\D/g, '') }),
    send: (body) => call(centresApi.pairScreen, { params: { hallId }, body }),
    done: async () => {
      form.reset();
      await refresh(centresApi.halls);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{t('pairText', { address: `${location.origin}/screen` })}</Text>
        {error !== null && <ErrorPanel error={error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('pairCode')} inputMode="numeric" autoComplete="off" {...form.getInputProps('code')} />
          <TextInput label={t('screenName')} placeholder={t('screenNameHint')} {...form.getInputProps('name')} />
        </SimpleGrid>
        <div>
          <Button type="submit" loading={busy}>
            {t('pair')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

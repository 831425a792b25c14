import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { expectedApi } from '@minber/shared/seminars/contract';
import { AddExpected as Body, type WantedPlace } from '@minber/shared/seminars/expected';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PersonPicker, type PickedPerson } from '../../ui/PersonPicker.tsx';
import { CentresPicker, RegionsPicker } from '../../ui/RegionPicker.tsx';
import type { ExpectedTaskProps } from './ExpectedModal.tsx';
import { refreshExpected } from './refreshExpected.ts';
import { placeOf, WantedPlacePicker } from './WantedPlacePicker.tsx';

/** People by name, or all learners of centres and regions at once. */
export function AddExpected({ seminarId, revision, needsReason, onDone }: ExpectedTaskProps) {
  const { t } = useTranslation('seminars');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: {
      people: [] as PickedPerson[],
      centreIds: [] as string[],
      regionIds: [] as string[],
      place: 'auto',
      reason: '',
    },
    schema: Body,
    body: ({ people, place, reason, ...values }) => ({
      ...values,
      revision,
      personIds: people.map(({ personId }) => personId),
      place: placeOf(place) satisfies WantedPlace,
      reason: reason || undefined,
    }),
    send: (body) => call(expectedApi.add, { params: { seminarId }, body }),
    done: async () => {
      await refreshExpected();
      onDone();
    },
  });
  const { people, centreIds, regionIds } = form.values;
  const empty = people.length + centreIds.length + regionIds.length === 0;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <PersonPicker
          label={t('expected.people')}
          value={people}
          onChange={(value) => form.setFieldValue('people', value)}
        />
        <CentresPicker label={t('expected.centres')} {...form.getInputProps('centreIds')} />
        <RegionsPicker label={t('expected.regions')} {...form.getInputProps('regionIds')} />
        <Text size="sm" c="dimmed">
          {t('expected.everyone')}
        </Text>
        <WantedPlacePicker value={form.values.place} onChange={(place) => form.setFieldValue('place', place)} />
        {needsReason && <TextInput label={t('expected.reason')} required {...form.getInputProps('reason')} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={empty}>
            {t('common:action.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

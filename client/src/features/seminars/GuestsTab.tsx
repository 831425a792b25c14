import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { guestApi, seminarApi } from '@minber/shared/seminars/contract';
import { NewGuestSpeaker } from '@minber/shared/seminars/people';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { GuestRow } from './GuestRow.tsx';
import classes from './OverviewTab.module.css';

/** Speakers without an account: each comes in by a link of his own, once. */
export function GuestsTab({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const guests = seminar.plan?.guests ?? [];
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t('guest.text')}</Text>
      {guests.length > 0 && (
        <Card>
          <ul className={classes.sessions}>
            {guests.map((guest) => (
              <GuestRow key={guest.guestId} seminar={seminar} guest={guest} />
            ))}
          </ul>
        </Card>
      )}
      {seminar.mine.mayEdit && <AddGuest seminar={seminar} />}
      {guests.length === 0 && !seminar.mine.mayEdit && <Text c="dimmed">{t('guest.none')}</Text>}
    </Stack>
  );
}

function AddGuest({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { name: '', position: '', organisation: '' },
    schema: NewGuestSpeaker,
    body: (values) => values,
    send: (body) => call(guestApi.add, { params: { seminarId: seminar.seminarId }, body }),
    done: async () => {
      form.reset();
      await refresh(seminarApi.get);
    },
  });
  return (
    <Card title={t('guest.add')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput label={t('guest.name')} required {...form.getInputProps('name')} />
            <TextInput label={t('guest.position')} {...form.getInputProps('position')} />
            <TextInput label={t('guest.organisation')} {...form.getInputProps('organisation')} />
          </SimpleGrid>
          <Group>
            <Button type="submit" variant="default" loading={busy} leftSection={<IconPlus size={18} aria-hidden />}>
              {t('guest.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

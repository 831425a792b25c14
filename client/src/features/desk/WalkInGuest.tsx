import { Button, Stack, Text, TextInput } from '@mantine/core';
import type { NewGuest } from '@minber/shared/attendance/desk';
import type { Attender } from '@minber/shared/attendance/states';
import { fullName } from '@minber/shared/identity/names';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { newObjectId } from './object-id.ts';

type Guest = z.input<typeof NewGuest>;
const FIELDS = ['surname', 'givenName', 'patronymic', 'position', 'organisation'] as const;

/** Someone in no register: written down as a guest of this seminar. */
export function WalkInGuest({
  name,
  disabled = false,
  onEnter,
}: {
  name: string;
  disabled?: boolean;
  onEnter: (person: Attender, guest: z.output<typeof NewGuest>) => void;
}) {
  const { t } = useTranslation();
  const [surname = '', givenName = '', patronymic = ''] = name.trim().split(/\s+/);
  const [guest, setGuest] = useState<Omit<Required<Guest>, 'guestId'>>({
    surname,
    givenName,
    patronymic,
    position: '',
    organisation: '',
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const guestId = newObjectId();
    const { position, organisation } = guest;
    const person: Attender = {
      personId: guestId,
      kind: 'guest',
      name: fullName(guest),
      position,
      organisation,
      district: '',
    };
    onEnter(person, { ...guest, guestId });
  };
  return (
    <form onSubmit={enter}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('desk:walkIn.guestText')}
        </Text>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`desk:walkIn.${field}`)}
            value={guest[field]}
            onChange={(event) => setGuest({ ...guest, [field]: event.currentTarget.value })}
            required={field === 'surname' || field === 'givenName'}
            maxLength={100}
          />
        ))}
        <Button type="submit" disabled={disabled || !guest.surname.trim() || !guest.givenName.trim()}>
          {t('desk:walkIn.enter')}
        </Button>
      </Stack>
    </form>
  );
}

import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { Attender } from '@minber/shared/attendance/states';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import classes from './WalkInModal.module.css';

interface Props {
  hallId: string;
  /** What was searched for before. */
  name: string;
  /** What the button beside each person says. */
  label: string;
  isDisabled: (personId: string) => boolean;
  onFound: (person: Attender) => void;
}

/** Somebody of the register, by three letters of his name. */
export function RegisterSearch({ hallId, name, label, isDisabled, onFound }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const [search] = useDebouncedValue(text.trim(), 250);
  const found = useQuery({
    ...ask(attendanceApi.findWalkIn, { params: { hallId }, query: { search } }),
    enabled: search.length >= 3,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        label={t('desk:walkIn.search')}
        description={t('desk:walkIn.letters')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {found.error && <ErrorPanel error={found.error} />}
      {search.length >= 3 && found.data?.people.length === 0 && <Text c="dimmed">{t('common:nothingFound')}</Text>}
      <ul className={classes.found}>
        {(search.length >= 3 ? (found.data?.people ?? []) : []).map((person) => (
          <li key={person.personId}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <PersonName name={person.name} details={[person.position, person.organisation, person.district]} />
              <Button size="sm" flex="none" disabled={isDisabled(person.personId)} onClick={() => onFound(person)}>
                {label}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

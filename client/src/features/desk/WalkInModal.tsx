import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
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
import type { DeskView } from './pending.ts';
import type { Desk } from './useDesk.ts';
import { WalkInGuest } from './WalkInGuest.tsx';
import classes from './WalkInModal.module.css';

interface Props {
  desk: Desk;
  view: DeskView;
  /** What was searched for in the list. */
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Someone who is on no list of this hall: found in the register, or written down by name. */
export function WalkInModal({ desk, view, name, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [how, setHow] = useState<'register' | 'guest'>('register');
  const enter = (person: Attender, deed: Parameters<Desk['book']['do']>[0]) => {
    desk.book.do(deed, { person });
    navigator.vibrate?.(15);
    onDone();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('desk:walkIn.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <SegmentedControl
          fullWidth
          value={how}
          onChange={(value) => setHow(value as typeof how)}
          data={[
            { value: 'register', label: t('desk:walkIn.register') },
            { value: 'guest', label: t('desk:walkIn.guest') },
          ]}
        />
        {how === 'register' ? (
          <Register
            view={view}
            name={name}
            onFound={(person) => enter(person, { kind: 'walk-in', personId: person.personId })}
          />
        ) : (
          <WalkInGuest name={name} onEnter={(person, guest) => enter(person, { kind: 'walk-in', guest })} />
        )}
      </Stack>
    </Modal>
  );
}

function Register({ view, name, onFound }: { view: DeskView; name: string; onFound: (person: Attender) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const [search] = useDebouncedValue(text.trim(), 250);
  const found = useQuery({
    ...ask(attendanceApi.findWalkIn, { params: { hallId: view.hallId }, query: { search } }),
    enabled: search.length >= 3,
    placeholderData: keepPreviousData,
  });
  const here = new Set(view.people.filter(({ state }) => state === 'in').map(({ personId }) => personId));
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
              <Button size="sm" disabled={here.has(person.personId)} onClick={() => onFound(person)}>
                {t('desk:deed.check-in')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

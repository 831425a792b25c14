import { Alert, Button, Chip, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { DeskPerson } from '@minber/shared/attendance/desk';
import type { Attender } from '@minber/shared/attendance/states';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../ui/PersonName.tsx';
import type { DeskView } from './pending.ts';
import { RegisterSearch } from './RegisterSearch.tsx';
import { type Basis, bases, type Substitute } from './substitutes.ts';
import { WalkInGuest } from './WalkInGuest.tsx';
import classes from './WalkInModal.module.css';

interface Props {
  view: DeskView;
  absent: DeskPerson;
  onClose: () => void;
  onSubstitute: (substitute: Substitute) => void;
}

/** Somebody came for a person who is absent: on what basis, and who. */
export function SubstituteModal({ view, absent, onClose, onSubstitute }: Props) {
  const { t } = useTranslation();
  const [how, setHow] = useState<'register' | 'guest'>('register');
  const [kind, setKind] = useState<Basis | null>(null);
  const [detail, setDetail] = useState('');
  const unlisted = view.people.filter(
    ({ expected, state, represents }) => expected !== 'here' && state === 'in' && represents === null,
  );
  const busy = new Set(view.people.flatMap(({ personId, represents }) => (represents ? [personId] : [])));
  const enter = (person: Attender, who: Pick<Substitute, 'personId' | 'guest'>) => {
    if (!kind) return;
    const basis = [t(`desk:substitute.basis.${kind}`), detail.trim()].filter(Boolean).join(' ');
    onSubstitute({ person, absent, basis, ...who });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('desk:substitute.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('desk:substitute.text', { name: absent.name })}</Text>
        <Text fw={600} mb={-8} id="substitute-basis">
          {t('desk:substitute.basisLabel')}
        </Text>
        <Chip.Group value={kind ?? ''} onChange={(value) => setKind(value as Basis)}>
          <Group gap="xs" role="radiogroup" aria-labelledby="substitute-basis">
            {bases.map((each) => (
              <Chip key={each} value={each}>
                {t(`desk:substitute.basis.${each}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <TextInput
          label={t('desk:substitute.detail')}
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
          maxLength={200}
        />
        {kind === null && (
          <Alert variant="light" py="xs">
            {t('desk:substitute.chooseBasis')}
          </Alert>
        )}
        {unlisted.length > 0 && (
          <section aria-label={t('desk:substitute.here')}>
            <Text size="sm" c="dimmed">
              <IconUsers size={16} aria-hidden /> {t('desk:substitute.here')}
            </Text>
            <ul className={classes.found}>
              {unlisted.map((person) => (
                <li key={person.personId}>
                  <Group justify="space-between" wrap="nowrap" gap="xs">
                    <PersonName name={person.name} details={[person.position, person.organisation]} />
                    <Button
                      size="sm"
                      flex="none"
                      disabled={kind === null}
                      onClick={() => enter(person, { personId: person.personId })}
                    >
                      {t('desk:substitute.choose')}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          </section>
        )}
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
          <RegisterSearch
            hallId={view.hallId}
            name=""
            label={t('desk:substitute.choose')}
            isDisabled={(personId) => kind === null || personId === absent.personId || busy.has(personId)}
            onFound={(person) => enter(person, { personId: person.personId })}
          />
        ) : (
          <WalkInGuest name="" disabled={kind === null} onEnter={(person, guest) => enter(person, { guest })} />
        )}
      </Stack>
    </Modal>
  );
}

import { Modal, SegmentedControl, Stack } from '@mantine/core';
import type { Attender } from '@minber/shared/attendance/states';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from './pending.ts';
import { RegisterSearch } from './RegisterSearch.tsx';
import type { Desk } from './useDesk.ts';
import { WalkInGuest } from './WalkInGuest.tsx';

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
  const here = new Set(view.people.filter(({ state }) => state === 'in').map(({ personId }) => personId));
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
          <RegisterSearch
            hallId={view.hallId}
            name={name}
            label={t('desk:deed.check-in')}
            isDisabled={(personId) => here.has(personId)}
            onFound={(person) => enter(person, { kind: 'walk-in', personId: person.personId })}
          />
        ) : (
          <WalkInGuest name={name} onEnter={(person, guest) => enter(person, { kind: 'walk-in', guest })} />
        )}
      </Stack>
    </Modal>
  );
}

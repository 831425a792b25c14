import { Menu } from '@mantine/core';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import {
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClockPlus,
  IconDeviceLaptop,
  IconDoorExit,
  IconPencil,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TapLine } from '../../../ui/TapLine.tsx';
import { PersonMarks, Progress } from './Progress.tsx';
import { stageOf } from './people.ts';

interface Props {
  sitting: Sitting;
  person: SittingPerson;
  isUnsent: boolean;
  onCheck: (present: boolean) => void;
  onAct: (kind: 'lend' | 'extend' | 'remove') => void;
}

const icons = { toCome: IconCircleDashed, in: IconCheck, writing: IconPencil, done: IconCheck };
const tones = { toCome: 'plain', in: 'good', writing: 'calm', done: 'good' } as const;

/** One person: the whole line is the button that checks him in; everything else takes two taps. */
export function PersonLine({ sitting, person, isUnsent, onCheck, onAct }: Props) {
  const { t } = useTranslation('supervised');
  const stage = stageOf(person);
  const { name, position, organisation } = person.person;
  const details = [position, organisation].filter(Boolean).join(' · ');
  const isOpen = sitting.state === 'open';
  const canLend =
    isOpen && person.present && person.attempt?.state !== 'submitted' && person.attempt?.state !== 'graded';
  const isWriting = person.attempt?.state === 'open';
  const items = (
    <>
      {isOpen && !person.present && (
        <Menu.Item leftSection={<IconUserCheck size={20} />} onClick={() => onCheck(true)}>
          {t('act.in')}
        </Menu.Item>
      )}
      {isOpen && person.present && (
        <Menu.Item leftSection={<IconDoorExit size={20} />} onClick={() => onCheck(false)}>
          {t('act.out')}
        </Menu.Item>
      )}
      {canLend && (
        <Menu.Item leftSection={<IconDeviceLaptop size={20} />} onClick={() => onAct('lend')}>
          {t('act.lend')}
        </Menu.Item>
      )}
      {isWriting && sitting.isTimed && (
        <Menu.Item leftSection={<IconClockPlus size={20} />} onClick={() => onAct('extend')}>
          {t('act.extend')}
        </Menu.Item>
      )}
      {(person.present || isWriting) && (
        <Menu.Item color="red" leftSection={<IconBan size={20} />} onClick={() => onAct('remove')}>
          {t('act.remove')}
        </Menu.Item>
      )}
    </>
  );
  return (
    <TapLine
      icon={icons[stage]}
      state={stage}
      tone={tones[stage]}
      name={name}
      details={details}
      notes={<PersonMarks person={person} />}
      figures={<Progress person={person} isTimed={sitting.isTimed} />}
      unsent={isUnsent ? t('people.sending') : undefined}
      onTap={isOpen && !person.present && !person.attempt ? () => onCheck(true) : undefined}
      menu={{ label: t('people.more', { name }), items, disabled: !isOpen && !isWriting }}
    />
  );
}

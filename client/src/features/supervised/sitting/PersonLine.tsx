import { ActionIcon, Menu } from '@mantine/core';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import {
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClockPlus,
  IconCloudOff,
  IconDeviceLaptop,
  IconDoorExit,
  IconDotsVertical,
  IconPencil,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonMarks, Progress } from './Progress.tsx';
import { stageOf } from './people.ts';
import classes from './sitting.module.css';

interface Props {
  sitting: Sitting;
  person: SittingPerson;
  isUnsent: boolean;
  onCheck: (present: boolean) => void;
  onAct: (kind: 'lend' | 'extend' | 'remove') => void;
}

const icons = { toCome: IconCircleDashed, in: IconCheck, writing: IconPencil, done: IconCheck };

/** One person: the whole line is the button that checks him in; everything else takes two taps. */
export function PersonLine({ sitting, person, isUnsent, onCheck, onAct }: Props) {
  const { t } = useTranslation('supervised');
  const stage = stageOf(person);
  const Icon = icons[stage];
  const { name, position, organisation } = person.person;
  const details = [position, organisation].filter(Boolean).join(' · ');
  const isOpen = sitting.state === 'open';
  const words = (
    <>
      <span className={classes.mark} data-stage={stage}>
        <Icon size={22} stroke={2.4} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {details && <span className={classes.details}>{details}</span>}
        <PersonMarks person={person} />
      </span>
      <span className={classes.said}>
        <Progress person={person} isTimed={sitting.isTimed} />
        {isUnsent && <IconCloudOff size={15} aria-label={t('people.sending')} />}
      </span>
    </>
  );
  const canLend =
    isOpen && person.present && person.attempt?.state !== 'submitted' && person.attempt?.state !== 'graded';
  const isWriting = person.attempt?.state === 'open';
  return (
    <li className={classes.line} data-stage={stage}>
      {isOpen && !person.present && !person.attempt ? (
        <button type="button" className={classes.body} onClick={() => onCheck(true)}>
          {words}
        </button>
      ) : (
        <div className={classes.body}>{words}</div>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('people.more', { name })}
            className={classes.menu ?? ''}
            disabled={!isOpen && !isWriting}
          >
            <IconDotsVertical size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
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
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

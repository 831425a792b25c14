import { ActionIcon, Menu } from '@mantine/core';
import type { DeskPerson } from '@minber/shared/attendance/desk';
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconCloudOff,
  IconDoorExit,
  IconDotsVertical,
  IconUserCheck,
  IconUserQuestion,
  IconUserShare,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './PersonLine.module.css';

interface Props {
  person: DeskPerson;
  unsent: boolean;
  onCheckIn: () => void;
  onCheckOut: () => void;
  onSubstitute: () => void;
  /** Takes back a substitution this Desk wrote down. */
  onTakeBack: (actionId: string) => void;
}

const ICONS = { away: IconCircleDashed, in: IconCheck, out: IconDoorExit, missing: IconUserQuestion } as const;

/** One person: the whole line is the button that checks him in; going out takes two taps. */
export function PersonLine({ person, unsent, onCheckIn, onCheckOut, onSubstitute, onTakeBack }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = person;
  const Icon = ICONS[state];
  const inside = state === 'in';
  const writtenHere = person.representedBy?.actionId ?? person.represents?.actionId;
  const details = [person.position, person.organisation || person.district].filter(Boolean).join(' · ');
  const words = (
    <>
      <span className={classes.mark} data-state={state}>
        <Icon size={22} stroke={2.4} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{person.name}</span>
        {details && <span className={classes.details}>{details}</span>}
        <Representation person={person} />
        <Marks person={person} />
      </span>
      <span className={classes.said}>
        {inside && person.since !== null && <span>{format.time(person.since)}</span>}
        {person.lateMs !== null && (
          <span className={classes.late} title={t('desk:mark.late', { time: format.duration(person.lateMs) })}>
            +{format.duration(person.lateMs)}
          </span>
        )}
        {unsent && <IconCloudOff size={15} aria-label={t('desk:unsent.one')} />}
      </span>
    </>
  );
  return (
    <li className={classes.line} data-state={state}>
      {inside ? (
        <div className={classes.body}>{words}</div>
      ) : (
        <button type="button" className={classes.body} onClick={onCheckIn}>
          {words}
        </button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('desk:people.more', { name: person.name })}
            className={classes.menu ?? ''}
          >
            <IconDotsVertical size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {inside ? (
            <Menu.Item leftSection={<IconDoorExit size={20} />} onClick={onCheckOut}>
              {t('desk:deed.check-out')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconUserCheck size={20} />} onClick={onCheckIn}>
              {t('desk:deed.check-in')}
            </Menu.Item>
          )}
          {!inside && person.expected === 'here' && person.representedBy === null && (
            <Menu.Item leftSection={<IconUserShare size={20} />} onClick={onSubstitute}>
              {t('desk:substitute.came')}
            </Menu.Item>
          )}
          {writtenHere && (
            <Menu.Item leftSection={<IconArrowBackUp size={20} />} onClick={() => onTakeBack(writtenHere)}>
              {t('desk:substitute.takeBack')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Whom he came for, or who came for him: in words that may take two lines. */
function Representation({ person: { representedBy, represents } }: { person: DeskPerson }) {
  const { t } = useTranslation();
  if (representedBy)
    return (
      <span className={classes.represented}>{t('desk:substitute.representedBy', { name: representedBy.name })}</span>
    );
  if (!represents) return null;
  return <span className={classes.represented}>{t('desk:substitute.represents', { ...represents })}</span>;
}

function Marks({ person }: { person: DeskPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, since } = person;
  const gone = state === 'out' || state === 'missing';
  const marks = [
    gone && {
      tone: state === 'out' ? ('plain' as const) : ('warn' as const),
      text: [t(`desk:state.${state}`), since && format.time(since)].filter(Boolean).join(' '),
    },
    person.expected === 'walk-in' && { tone: 'calm' as const, text: t('desk:mark.walkIn') },
    person.expected === 'elsewhere' && { tone: 'calm' as const, text: t('desk:mark.elsewhere') },
    person.alsoElsewhere && { tone: 'bad' as const, text: t('desk:mark.twice') },
    person.companion && { tone: 'plain' as const, text: t('desk:mark.companion') },
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span className={classes.marks}>
      {marks.map(({ tone, text }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
    </span>
  );
}

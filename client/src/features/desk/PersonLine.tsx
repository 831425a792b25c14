import { Menu } from '@mantine/core';
import type { DeskPerson } from '@minber/shared/attendance/desk';
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconDoorExit,
  IconUserCheck,
  IconUserQuestion,
  IconUserShare,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { LineTags, TapLine } from '../../ui/TapLine.tsx';
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
const TONES = { away: 'plain', in: 'good', out: 'plain', missing: 'warn' } as const;

/** One person: the whole line is the button that checks him in; going out takes two taps. */
export function PersonLine({ person, unsent, onCheckIn, onCheckOut, onSubstitute, onTakeBack }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = person;
  const inside = state === 'in';
  const writtenHere = person.representedBy?.actionId ?? person.represents?.actionId;
  const details = [person.position, person.organisation || person.district].filter(Boolean).join(' · ');
  const items = (
    <>
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
    </>
  );
  return (
    <TapLine
      icon={ICONS[state]}
      state={state}
      tone={TONES[state]}
      name={person.name}
      details={details}
      notes={
        <>
          <Representation person={person} />
          <Marks person={person} />
        </>
      }
      figures={
        <>
          {inside && person.since !== null && <span>{format.time(person.since)}</span>}
          {person.lateMs !== null && (
            <span className={classes.late} title={t('desk:mark.late', { time: format.duration(person.lateMs) })}>
              +{format.duration(person.lateMs)}
            </span>
          )}
        </>
      }
      unsent={unsent ? t('desk:unsent.one') : undefined}
      onTap={inside ? undefined : onCheckIn}
      menu={{ label: t('desk:people.more', { name: person.name }), items }}
    />
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
  return <LineTags tags={marks} />;
}

import { ActionIcon, Text, Tooltip } from '@mantine/core';
import type { TrackSource } from '@minber/shared/live/media';
import type { StageMember } from '@minber/shared/live/state';
import { IconMicrophone, IconMicrophoneOff, IconScreenShare, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './StageCard.module.css';

const ICONS = { microphone: IconMicrophone, camera: IconVideo, screen: IconScreenShare } as const;

/** Who may publish now and what he sends; the host can take a track down. */
export function StageCard({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const members = live?.stage ?? [];
  return (
    <Card title={t('studio:stage.title')}>
      {members.length === 0 && <Text c="dimmed">{t('studio:stage.empty')}</Text>}
      <ul className={classes.list}>
        {members.map((member) => (
          <Member key={member.ownerId} session={session} member={member} />
        ))}
      </ul>
    </Card>
  );
}

function Member({ session, member }: { session: SeminarSession; member: StageMember }) {
  const { t } = useTranslation();
  const { me } = useWatchable(session.state);
  const own = me?.ownerId === member.ownerId;
  const present = member.present !== false;
  return (
    <li className={classes.member}>
      <span className={classes.dot} data-present={present} aria-hidden />
      <div className={classes.words}>
        <span className={classes.name}>{member.caption.name}</span>
        <span className={classes.role}>
          {t(`live:role.${member.role}`)}
          {!present && ` · ${t('studio:stage.absent')}`}
          {own && ` · ${t('live:stage.you')}`}
        </span>
      </div>
      {member.tracks.map((track) => (
        <Track key={track.trackId} session={session} member={member} track={track} own={own} />
      ))}
    </li>
  );
}

interface TrackProps {
  session: SeminarSession;
  member: StageMember;
  track: StageMember['tracks'][number];
  own: boolean;
}

function Track({ session, member, track, own }: TrackProps) {
  const { t } = useTranslation();
  const action = useAction();
  const source: TrackSource = track.source;
  const Icon = source === 'microphone' && track.paused ? IconMicrophoneOff : ICONS[source];
  if (own) return <Icon size={20} className={classes.own} aria-label={t(`live:source.${source}`)} />;
  const label = t('studio:stage.takeDown', { source: t(`live:source.${source}`), name: member.caption.name });
  return (
    <Tooltip label={action.error ?? label}>
      <ActionIcon
        variant={track.paused ? 'default' : 'light'}
        color={track.paused ? 'gray' : 'lake'}
        size={36}
        loading={action.busy}
        aria-label={label}
        onClick={() => void action.run(() => session.ask('stage:mute', { trackId: track.trackId }))}
      >
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}

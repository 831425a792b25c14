import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { clsx } from '../../ui/clsx.ts';
import { arrange, type Picture as PictureState } from './arrange.ts';
import { Picture } from './Picture.tsx';
import classes from './StageView.module.css';
import { useHeld } from './useHeld.ts';
import { useWatchable } from './useWatchable.ts';

interface Props {
  session: SeminarSession;
  /** What stands here while nobody is seen or heard. */
  empty: React.ReactNode;
  /** A hall's screen: nothing to click, captions for the last row. */
  hall?: boolean;
}

/** What is seen of the stage: one big picture and the small ones beside it. */
export function StageView({ session, empty, hall = false }: Props) {
  const { t } = useTranslation();
  const { live, streams, own, me, preferences } = useWatchable(session.state);
  const [pinned, setPinned] = useState<string | null>(null);
  const lastLead = useRef<string | null>(null);
  const arrangement = arrange({
    stage: live?.stage ?? [],
    streams,
    own,
    ownerId: me?.ownerId ?? null,
    activeSpeaker: live?.activeSpeaker ?? null,
    pinned,
    lastLead: lastLead.current,
    soundOnly: preferences.mode === 'audio',
  });
  const { main, tiles } = useHeld(arrangement);
  if (main?.kind === 'person') lastLead.current = main.member.ownerId;

  const shownAt = (picture: PictureState) => (devicePixels: number) => {
    const source = picture.kind === 'screen' ? 'screen' : 'camera';
    if (picture.consumerId) session.shownAt(picture.consumerId, source, devicePixels);
  };
  if (!main) return <div className={classes.empty}>{empty}</div>;
  return (
    <section
      className={clsx(classes.stage, tiles.length > 0 && classes.withTiles, hall && classes.hall)}
      aria-label={t('live:stage.label')}
    >
      <div className={classes.main}>
        <Picture key={main.key} picture={main} big onShownAt={shownAt(main)} />
      </div>
      {tiles.length > 0 && (
        <div className={classes.tiles}>
          {tiles.map((tile) => (
            <Picture
              key={tile.key}
              picture={tile}
              onShownAt={shownAt(tile)}
              {...(!hall && { onClick: () => setPinned(tile.key === pinned ? null : tile.key) })}
            />
          ))}
        </div>
      )}
    </section>
  );
}

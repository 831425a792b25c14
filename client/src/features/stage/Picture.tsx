import { IconMicrophoneOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clsx } from '../../ui/clsx.ts';
import type { Picture as PictureState } from './arrange.ts';
import classes from './Picture.module.css';

interface Props {
  picture: PictureState;
  big?: boolean;
  /** Called with the width in device pixels, whenever it changes. */
  onShownAt?: (devicePixels: number) => void;
  onClick?: () => void;
}

/** One picture with its caption; a name in large letters where there is no picture. */
export function Picture({ picture, big = false, onShownAt, onClick }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const shownAt = useRef(onShownAt);
  shownAt.current = onShownAt;
  const { consumerId, member, kind, own } = picture;

  useEffect(() => {
    const element = frame.current;
    if (!element || !consumerId) return;
    const observer = new ResizeObserver(() => {
      shownAt.current?.(Math.round(element.clientWidth * devicePixelRatio));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [consumerId]);

  const { name, position, place } = member.caption;
  const details = [position, place].filter(Boolean).join(' · ');
  const content = (
    <>
      {own && kind === 'screen' ? (
        <div className={classes.ownScreen}>{t('live:stage.ownScreen')}</div>
      ) : picture.track ? (
        <Moving track={picture.track} contain={kind === 'screen' || big} mirrored={own && kind === 'person'} />
      ) : (
        <div className={classes.initials} aria-hidden>
          {initialsOf(name)}
        </div>
      )}
      <div className={classes.caption}>
        {picture.muted && kind === 'person' && <IconMicrophoneOff size="1em" aria-label={t('live:stage.muted')} />}
        <div className={classes.captionText}>
          <span className={classes.name}>
            {kind === 'screen' ? t('live:stage.screenOf', { name }) : name}
            {own && ` (${t('live:stage.you')})`}
          </span>
          {kind === 'person' && details && <span className={classes.details}>{details}</span>}
        </div>
      </div>
    </>
  );
  const className = clsx(classes.frame, big ? classes.big : classes.small, picture.speaking && classes.speaking);
  return (
    <div ref={frame} className={className} data-picture={picture.key} data-kind={kind}>
      {onClick ? (
        <button
          type="button"
          className={classes.button}
          onClick={onClick}
          aria-label={t('live:stage.enlarge', { name })}
        >
          {content}
        </button>
      ) : (
        content
      )}
    </div>
  );
}

function Moving({ track, contain, mirrored }: { track: MediaStreamTrack; contain: boolean; mirrored: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    setReady(false);
    element.srcObject = new MediaStream([track]);
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={clsx(classes.video, contain && classes.contain, mirrored && classes.mirrored, ready && classes.ready)}
      onLoadedData={() => setReady(true)}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
    />
  );
}

function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/);
  return `${first.slice(0, 1)}${second.slice(0, 1)}`.toLocaleUpperCase('kk');
}

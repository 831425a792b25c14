import { useEffect, useRef } from 'react';
import classes from './Preview.module.css';

/** The own camera as in a mirror; a shared screen as it is. */
export function Preview({ track, mirrored = true }: { track: MediaStreamTrack; mirrored?: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = new MediaStream([track]);
    video.current.play().catch(() => undefined);
  }, [track]);
  return <video ref={video} className={classes.video} data-mirrored={mirrored} autoPlay muted playsInline />;
}

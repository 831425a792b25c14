import { parseFile } from 'music-metadata';

export interface VideoFacts {
  hasVideo: boolean;
  durationMs: number | null;
}

/** Reads what a video says of itself in its head; its pictures are not looked at. */
export default async function readVideo({ path }: { path: string; type: string }): Promise<VideoFacts> {
  const { format } = await parseFile(path, { duration: true, skipCovers: true });
  const { hasVideo, trackInfo = [] } = format;
  // An MP4 without sound says how long it is by its tracks alone.
  const tracks = trackInfo.flatMap((track) => ('duration' in track ? Number(track.duration) : []));
  const duration = format.duration ?? (tracks.length > 0 ? Math.max(...tracks) : undefined);
  const isKnown = duration !== undefined && Number.isFinite(duration) && duration > 0;
  return { hasVideo: hasVideo === true, durationMs: isKnown ? Math.round(duration * 1000) : null };
}

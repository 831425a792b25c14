import { parseFile } from 'music-metadata';

export interface VideoFacts {
  hasVideo: boolean;
  durationMs: number | null;
}

/** Reads what a video says of itself in its head; its pictures are not looked at. */
export default async function readVideo({ path }: { path: string; type: string }): Promise<VideoFacts> {
  const { format } = await parseFile(path, { duration: true, skipCovers: true });
  const { duration, hasVideo } = format;
  const isKnown = duration !== undefined && Number.isFinite(duration) && duration > 0;
  return { hasVideo: hasVideo === true, durationMs: isKnown ? Math.round(duration * 1000) : null };
}

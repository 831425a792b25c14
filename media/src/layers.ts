import type { LoadLevel, TrackSource, ViewerPreferences } from './types.ts';

export interface Layers {
  spatialLayer: number;
  temporalLayer?: number | undefined;
}

/** What is known about one viewer and one track when deciding what to send. */
export interface Viewing {
  source: TrackSource;
  kind: 'audio' | 'video';
  /** Number of simulcast layers of the track; 1 where there is only one. */
  spatialLayers: number;
  preferences: ViewerPreferences;
  /** The limit that applies to this viewer (newcomers may be limited while earlier ones aren't). */
  limit: LoadLevel;
  /** A CentreScreen or a speaker: load limits don't touch it. */
  essential: boolean;
  /** What the client asked for by tile size; undefined: all it can get. */
  asked?: Layers | undefined;
}

/** `layers` is undefined for audio; for paused video it is what will be sent once it runs again. */
export interface Forwarding {
  paused: boolean;
  layers: Layers | undefined;
}

/**
 * What the SFU sends of one track to one viewer. Sound always goes on. A hidden tab and `audio` mode pause all video,
 * `low` takes the lowest layer. Load takes one spatial layer (`capped`) and then the camera (`essential`).
 */
export function forwardingFor(viewing: Viewing): Forwarding {
  if (viewing.kind === 'audio') return { paused: false, layers: undefined };
  const { preferences } = viewing;
  const limit = viewing.essential ? 'normal' : viewing.limit;
  return {
    paused:
      preferences.hidden || preferences.mode === 'audio' || (limit === 'essential' && viewing.source === 'camera'),
    layers: layersFor(viewing, limit),
  };
}

function layersFor({ spatialLayers, preferences, asked }: Viewing, limit: LoadLevel): Layers {
  const top = Math.max(0, spatialLayers - (limit === 'normal' ? 1 : 2));
  const wanted = preferences.mode === 'low' ? 0 : (asked?.spatialLayer ?? top);
  return { spatialLayer: Math.max(0, Math.min(top, wanted)), temporalLayer: asked?.temporalLayer };
}

/** Bandwidth goes to the screen first, then to the one who speaks, then to the others. */
export function priorityOf(source: TrackSource, speaking: boolean): number {
  if (source === 'screen') return 200;
  return speaking ? 100 : 1;
}

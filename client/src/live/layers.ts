import type { TrackSource } from '@minber/shared/live/media';

/** The camera is sent at 180, 360 and 720 lines, the screen at full size slowly and quickly. */
const CAMERA_WIDTHS = [320, 640];
const THUMBNAIL_WIDTH = 480;

/**
 * The spatial layer worth receiving for a tile so many device pixels wide: the smallest that fills it. A small excess
 * (a quarter) is let blur rather than doubling the stream.
 */
export function layerFor(source: TrackSource, devicePixels: number): 0 | 1 | 2 {
  if (source === 'screen') return devicePixels > THUMBNAIL_WIDTH ? 1 : 0;
  const fitting = CAMERA_WIDTHS.findIndex((width) => devicePixels <= width * 1.25);
  return fitting === -1 ? 2 : (fitting as 0 | 1);
}

type Send = (consumerId: string, spatialLayer: number) => void;

/** Asks for layers once tiles have come to rest, and only when the answer differs from the last one asked for. */
export class LayerRequests {
  #send: Send;
  #restMs: number;
  #wanted = new Map<string, number>();
  #sent = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: Send, restMs = 300) {
    this.#send = send;
    this.#restMs = restMs;
  }

  want(consumerId: string, spatialLayer: number): void {
    this.#wanted.set(consumerId, spatialLayer);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), this.#restMs);
  }

  forget(consumerId: string): void {
    this.#wanted.delete(consumerId);
    this.#sent.delete(consumerId);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#wanted.clear();
    this.#sent.clear();
  }

  #flush(): void {
    for (const [consumerId, layer] of this.#wanted) {
      if (this.#sent.get(consumerId) === layer) continue;
      this.#sent.set(consumerId, layer);
      this.#send(consumerId, layer);
    }
  }
}

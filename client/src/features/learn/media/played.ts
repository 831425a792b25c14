import type { PlayedRange } from '@minber/shared/programmes/watched';

/** More than this between two looks at a playing video is a jump, not playing. */
const stepAtMostMs = 2500;

/** Notes which parts of a video really play, from looks at its place while it plays. */
export class PlayedParts {
  #ranges: PlayedRange[] = [];
  #open: PlayedRange | null = null;

  /** Where the video stands while it plays, in milliseconds. */
  at(timeMs: number): void {
    const now = Math.round(timeMs);
    const open = this.#open;
    if (open && now >= open.toMs && now - open.toMs <= stepAtMostMs) open.toMs = now;
    else {
      this.rest();
      this.#open = { fromMs: now, toMs: now };
    }
  }

  /** It pauses, jumps or ends: what comes next is another part. */
  rest(): void {
    if (this.#open && this.#open.toMs > this.#open.fromMs) this.#ranges.push(this.#open);
    this.#open = null;
  }

  /** What has been played and not taken yet; playing goes on from here. */
  take(): PlayedRange[] {
    const place = this.#open?.toMs;
    this.rest();
    if (place !== undefined) this.#open = { fromMs: place, toMs: place };
    const taken = this.#ranges;
    this.#ranges = [];
    return taken;
  }

  /** What was taken and could not be told: it will be taken again. */
  giveBack(ranges: PlayedRange[]): void {
    this.#ranges = [...ranges, ...this.#ranges];
  }
}

const DUCKED = 0.2;
const FALL_MS = 120;
const RISE_MS = 600;

/** The loudspeaker's volume (0..1) in a hall: low while its own microphone is live, so that the hall does not howl. */
export function duckedVolume(chosen: number, microphoneLive: boolean): number {
  return microphoneLive ? chosen * DUCKED : chosen;
}

/**
 * One step of a ramp from the volume of now towards the wanted one: quick down, slow up.
 * A ramp that arrived stays exactly there.
 */
export function rampedVolume(current: number, wanted: number, elapsedMs: number): number {
  const step = elapsedMs / (wanted < current ? FALL_MS : RISE_MS);
  if (Math.abs(wanted - current) <= step) return wanted;
  return current + Math.sign(wanted - current) * step;
}

const seconds = 1.2;

/** Two soft notes, loud enough to be heard in a hall. */
export function playTone(): void {
  const context = new AudioContext();
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.0001, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.3, context.currentTime + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + seconds);
  volume.connect(context.destination);
  for (const [frequency, delay] of [
    [523.25, 0],
    [659.25, 0.4],
  ] as const) {
    const note = context.createOscillator();
    note.frequency.value = frequency;
    note.connect(volume);
    note.start(context.currentTime + delay);
    note.stop(context.currentTime + seconds);
  }
  setTimeout(() => void context.close(), seconds * 1000 + 300);
}

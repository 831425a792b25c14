const FLOOR_DB = -60;

let shared: AudioContext | undefined;

/** One audio context a page: browsers allow few. */
export function audioContext(): AudioContext {
  shared ??= new AudioContext();
  if (shared.state === 'suspended') void shared.resume().catch(() => undefined);
  return shared;
}

/** How loud a track is, 0 (silence) to 1 (full scale), on the scale of the ear. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, each) => sum + each * each, 0) / Math.max(1, samples.length);
  const decibels = 10 * Math.log10(Math.max(power, 1e-12));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}

/** Reports the level of a microphone about 15 times a second until the answer is called. */
export function meter(track: MediaStreamTrack, report: (level: number) => void): () => void {
  const context = audioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    report(levelOf(samples));
  }, 66);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/** Plays two soft tones, so that people in a hall can say whether they hear. Resolves when they have ended. */
export async function playTestTone(seconds = 2): Promise<void> {
  const context = audioContext();
  await context.resume();
  const gain = context.createGain();
  gain.connect(context.destination);
  const { currentTime: start } = context;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.3, start + 0.05);
  gain.gain.setValueAtTime(0.3, start + seconds - 0.1);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  for (const [at, hertz] of [440, 660].entries()) {
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain);
    tone.start(start + (at * seconds) / 2);
    tone.stop(start + ((at + 1) * seconds) / 2);
  }
  await new Promise((done) => setTimeout(done, seconds * 1000));
  gain.disconnect();
}

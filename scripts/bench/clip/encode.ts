import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../setup/folders.mjs';
import { type Frame, framesOf } from './ivf.ts';
import { packetsOf } from './ogg.ts';

export interface Clip {
  /** Simulcast layers, lowest first. */
  layers: { bitrateBps: number; frames: Frame[] }[];
  /** Opus packets of 20 ms. */
  sound: Buffer[];
}

export const FRAMES_PER_SECOND = 25;

/** The product's camera. */
const LAYERS = [
  { size: '320x180', bitrateBps: 150_000 },
  { size: '640x360', bitrateBps: 500_000 },
  { size: '1280x720', bitrateBps: 1_100_000 },
];
const SECONDS = 20;
const VERSION = 1;

/** The clip that every side of the bench plays; encoded once a machine. Needs ffmpeg. */
export async function loadClip(): Promise<Clip> {
  const folder = join(cacheFolder, `bench-clip-${VERSION}`);
  if (!existsSync(folder)) await encode(folder);
  const layers = LAYERS.map(async ({ bitrateBps }, layer) => ({
    bitrateBps,
    frames: framesOf(await readFile(join(folder, `${layer}.ivf`))),
  }));
  return { layers: await Promise.all(layers), sound: packetsOf(await readFile(join(folder, 'sound.ogg'))) };
}

async function encode(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  for (const [layer, { size, bitrateBps }] of LAYERS.entries()) {
    await ffmpeg([...pictureOf(size), ...vp8At(bitrateBps), join(unfinished, `${layer}.ivf`)]);
  }
  await ffmpeg([...SOUND, join(unfinished, 'sound.ogg')]);
  await rename(unfinished, folder);
}

/** Noise, so that the encoder really needs the bits it is given. */
function pictureOf(size: string): string[] {
  const filter = `testsrc2=size=${size}:rate=${FRAMES_PER_SECOND},noise=alls=12:allf=t`;
  return ['-f', 'lavfi', '-i', filter, '-t', String(SECONDS)];
}

function vp8At(bitrateBps: number): string[] {
  const rate = String(bitrateBps);
  const constant = ['-b:v', rate, '-minrate', rate, '-maxrate', rate, '-bufsize', rate];
  return [
    '-c:v',
    'libvpx',
    ...constant,
    '-deadline',
    'realtime',
    '-cpu-used',
    '8',
    '-g',
    '50',
    '-error-resilient',
    '1',
  ];
}

const SOUND = [
  ...['-f', 'lavfi', '-i', 'anoisesrc=color=pink:sample_rate=48000:amplitude=0.3', '-t', String(SECONDS)],
  ...['-ac', '1', '-c:a', 'libopus', '-b:a', '32k', '-frame_duration', '20', '-application', 'voip'],
];

async function ffmpeg(args: string[]): Promise<void> {
  await promisify(execFile)('ffmpeg', ['-loglevel', 'error', '-y', ...args]);
}

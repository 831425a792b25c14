import { readFile } from 'node:fs/promises';
import { isWebVtt } from '@minber/shared/files/captions';
import { type FilePurpose, fileTypes, imageSideAtMost } from '@minber/shared/files/kinds';
import { fail, runInWorker } from '../platform/index.ts';
import { startsLate } from './mp4.ts';
import type { VideoFacts } from './video.worker.ts';

/** What is known of a file by its bytes. `made`: what to keep in place of what was sent. */
export interface Inspected {
  type: string;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  made: Buffer | null;
  startsLate?: boolean;
}

const pixelsAtMost = 60_000_000;
const videoLookMs = 20_000;
const plain = { durationMs: null, width: null, height: null, made: null };

/** Looks at the bytes, whatever the name says. Throws `file.wrongType`, `file.damaged`. */
export async function inspect(purpose: FilePurpose, path: string): Promise<Inspected> {
  if (purpose === 'captions') return captions(path);
  const type = await typeOf(path);
  if (!type || !fileTypes[purpose].includes(type)) fail('file.wrongType');
  if (purpose === 'image') return image(path);
  if (purpose === 'video') return video(type, path);
  return { ...plain, type };
}

/** The library is loaded when first needed: a starting server must not wait for it. */
async function typeOf(path: string): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  return (await fileTypeFromFile(path).catch(() => undefined))?.mime;
}

async function captions(path: string): Promise<Inspected> {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes) || !isWebVtt(text)) fail('file.wrongType');
  return { ...plain, type: 'text/vtt' };
}

/** A picture made anew: no place it was taken at, no name of a camera, nothing hidden behind it. */
async function image(path: string): Promise<Inspected> {
  const { default: sharp } = await import('sharp');
  // One thread: the others are the media's.
  sharp.concurrency(1);
  const picture = sharp(path, { limitInputPixels: pixelsAtMost, failOn: 'error' })
    .autoOrient()
    .resize({ width: imageSideAtMost, height: imageSideAtMost, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true }).catch(() => fail('file.damaged'));
  return { type: 'image/webp', durationMs: null, width: info.width, height: info.height, made: data };
}

async function video(type: string, path: string): Promise<Inspected> {
  const facts = await runInWorker<{ path: string; type: string }, VideoFacts>(
    new URL('./video.worker.ts', import.meta.url),
    { path, type },
    videoLookMs,
  ).catch(() => fail('file.damaged'));
  if (!facts.hasVideo || facts.durationMs === null) fail('file.damaged');
  const isLate = type === 'video/mp4' && (await startsLate(path));
  return { ...plain, type, durationMs: facts.durationMs, ...(isLate ? { startsLate: true } : {}) };
}

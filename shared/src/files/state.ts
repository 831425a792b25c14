import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { FilePurpose, fileBytesAtMost } from './kinds.ts';

export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[/\\\p{Cc}]/u.test(name));

/** A file about to be sent; its bytes follow by tus (`/uploads/:fileId`), and then `finish`. */
export const NewFile = z
  .object({ purpose: FilePurpose, name: FileName, bytes: z.int().min(1) })
  .refine(({ purpose, bytes }) => bytes <= fileBytesAtMost[purpose], { path: ['bytes'], message: 'file.tooLarge' });
export type NewFile = z.infer<typeof NewFile>;

export const FileInfo = z.object({
  fileId: Id,
  purpose: FilePurpose,
  name: z.string(),
  /** As it is kept; of an upload under way as it was announced. */
  bytes: z.int(),
  state: z.enum(['uploading', 'ready']),
  /** Media type by its bytes; null until it is ready. */
  type: z.string().nullable(),
  /** Of a video. */
  durationMs: z.int().nullable(),
  /** A video that begins late on a slow line: what a player needs first stands at its end. */
  startsLate: z.boolean(),
  /** Of a picture, in pixels. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Where the asker, and nobody else, may read it for some hours; null until it is ready. */
  url: z.string().nullable(),
  savedAt: Instant,
});
export type FileInfo = z.infer<typeof FileInfo>;

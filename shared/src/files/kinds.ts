import { z } from 'zod';

/** What a file is for: it decides what may be sent, how large, and what becomes of it. */
export const FilePurpose = z.enum(['image', 'video', 'document', 'captions', 'archive']);
export type FilePurpose = z.infer<typeof FilePurpose>;

const mb = 1_000_000;
export const fileBytesAtMost: Record<FilePurpose, number> = {
  image: 20 * mb,
  video: 2_000 * mb,
  document: 100 * mb,
  captions: mb,
  archive: 5_000 * mb,
};

/** Media types by what the bytes say, never by name. Captions are recognised by their first word. */
export const fileTypes: Record<FilePurpose, string[]> = {
  image: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  video: ['video/mp4', 'video/webm'],
  document: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation',
  ],
  captions: ['text/vtt'],
  archive: ['application/zip'],
};

/** What a file chooser offers. */
export const fileEndings: Record<FilePurpose, string> = {
  image: '.png,.jpg,.jpeg,.webp,.gif',
  video: '.mp4,.m4v,.webm',
  document: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp',
  captions: '.vtt',
  archive: '.zip',
};

/** Pictures are made anew within this square, so that nothing but the picture itself is kept. */
export const imageSideAtMost = 2000;

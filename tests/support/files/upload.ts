import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileInfo } from '../../../shared/src/files/state.ts';
import type { HttpClient } from '../http.ts';

/** A film of ten seconds that was made for these tests. */
export const film = readFileSync(join(import.meta.dirname, 'tiny.webm'));
export const filmMs = 10_000;
/** One of four seconds as cameras save it: an MP4 whose index stands at its end. */
export const cameraFilm = readFileSync(join(import.meta.dirname, 'late.mp4'));

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest document there is. */
export const document = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const tus = { 'Tus-Resumable': '1.0.0' };

/** Makes room for a file; its bytes are not sent yet. */
export async function begin(
  author: HttpClient,
  programmeId: string,
  purpose: FileInfo['purpose'],
  name: string,
  bytes: number,
): Promise<FileInfo> {
  const { status, body, text } = await author.post(`/programmes/${programmeId}/files`, { purpose, name, bytes });
  if (status !== 201) throw new Error(text);
  return body as FileInfo;
}

/** How many bytes have arrived. */
export async function offsetOf(author: HttpClient, fileId: string): Promise<number> {
  const { headers } = await author.request('HEAD', `/uploads/${fileId}`, undefined, tus);
  return Number(headers.get('upload-offset'));
}

export function append(author: HttpClient, fileId: string, offset: number, bytes: Uint8Array) {
  return author.request('PATCH', `/uploads/${fileId}`, bytes, {
    ...tus,
    'Upload-Offset': String(offset),
    'Content-Type': 'application/offset+octet-stream',
  });
}

/** A whole file, sent and finished. */
export async function uploaded(
  author: HttpClient,
  programmeId: string,
  purpose: FileInfo['purpose'],
  name: string,
  bytes: Uint8Array,
): Promise<FileInfo> {
  const { fileId } = await begin(author, programmeId, purpose, name, bytes.length);
  const sent = await append(author, fileId, 0, bytes);
  if (sent.status !== 204) throw new Error(`${sent.status} ${sent.text}`);
  const { status, body, text } = await author.post(`/files/${fileId}/finish`);
  if (status !== 201) throw new Error(text);
  return body as FileInfo;
}

import { verifyApi } from '@minber/shared/reports/verify';

/** Why a file need not be sent: there is nothing in it, no document of ours is so large, or ours are never of its kind. */
export type Unfit = 'empty' | 'too-large' | 'wrong-kind';

const beginnings = ['%PDF-', 'PK\x03\x04'];
const ours = /\.(pdf|xlsx)$/i;

/** Looked at before it is sent, so that a phone sends no film. A damaged file of ours goes to the server, which says so. */
export async function lookAtFile(file: File): Promise<Unfit | null> {
  if (file.size === 0) return 'empty';
  if (file.size > verifyApi.verifyFile.upload.maxBytes) return 'too-large';
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 5).arrayBuffer()));
  return ours.test(file.name) || beginnings.some((one) => start.startsWith(one)) ? null : 'wrong-kind';
}

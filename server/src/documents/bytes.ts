import { createHash } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Read lean, a stored Buffer comes as the driver's own Binary. */
export function bytesOf(stored: Buffer): Buffer {
  return Buffer.isBuffer(stored) ? stored : Buffer.from((stored as { buffer: Uint8Array }).buffer);
}

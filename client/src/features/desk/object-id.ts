/** An id of the server's kind, made here so that deeds without a line can name their guest: time, then randomness. */
export function newObjectId(): string {
  const seconds = Math.floor(Date.now() / 1000);
  const random = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0'));
  return seconds.toString(16).padStart(8, '0') + random.join('');
}

/** What a caller of media can meet; the server maps each code to its own catalogue. */
export type MediaErrorCode =
  /** The peer, transport, consumer or track does not exist (any more). */
  | 'notFound'
  /** The owner has no right to publish this, or the name belongs to someone else. */
  | 'notAllowed'
  /** Parameters from the client that no SFU can work with. */
  | 'badRequest'
  /** The room, or what was asked for in it, closed while the call was running. */
  | 'closed'
  /** No worker could be started, or none is alive. */
  | 'unavailable';

export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MediaError';
    this.code = code;
  }
}

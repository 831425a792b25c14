export type BrowserLack = 'webrtc' | 'vp8' | 'secure';

/** What this browser lacks for a seminar; empty: nothing. `secure` matters for speaking only. */
export function browserLacks(): BrowserLack[] {
  const lacks: BrowserLack[] = [];
  if (typeof RTCPeerConnection === 'undefined') return ['webrtc'];
  const codecs = RTCRtpReceiver.getCapabilities?.('video')?.codecs ?? [];
  if (codecs.length > 0 && !codecs.some(({ mimeType }) => mimeType.toLowerCase() === 'video/vp8')) lacks.push('vp8');
  if (!globalThis.isSecureContext) lacks.push('secure');
  return lacks;
}

/** Hosts whose players a lesson may hold where nothing else is said. */
export const usualEmbedHosts = ['www.youtube-nocookie.com', 'player.vimeo.com'];

export const embedAddressAtMost = 500;
export const embedTitleAtMost = 300;

const youTube = /^(?:www\.|m\.)?youtube\.com$/;
const videoId = /^[\w-]{6,20}$/;

/** Whether an address is one of a player on this list: https, no port, nobody's password. */
export function isEmbedAddress(address: unknown, hosts: readonly string[]): address is string {
  if (typeof address !== 'string' || address.length > embedAddressAtMost) return false;
  const url = parsed(address);
  return url !== undefined && url.href === address && hosts.includes(url.hostname);
}

/**
 * The player's address of a video, from the address people copy: YouTube and Vimeo by the video's id, anything else as it
 * stands. Undefined: its host is not on the list.
 */
export function embedAddress(copied: string, hosts: readonly string[]): string | undefined {
  const url = parsed(copied.trim());
  const found = url && (playerOf(url) ?? url.href);
  return isEmbedAddress(found, hosts) ? found : undefined;
}

function playerOf(url: URL): string | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (url.hostname === 'youtu.be') return ofYouTube(first);
  if (youTube.test(url.hostname))
    return ofYouTube(['embed', 'shorts', 'live'].includes(first) ? second : (url.searchParams.get('v') ?? ''));
  const isVimeo = /^(?:www\.)?vimeo\.com$/.test(url.hostname) && /^\d{5,12}$/.test(first);
  return isVimeo ? `https://player.vimeo.com/video/${first}` : undefined;
}

function ofYouTube(id: string): string | undefined {
  return videoId.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}

/** Where an address leads to; empty: it is none. */
export function hostOf(address: string): string {
  return parsed(address)?.hostname ?? '';
}

function parsed(address: string): URL | undefined {
  try {
    // Older browsers know no `URL.parse`.
    const url = new URL(address);
    const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
    return isPlain ? url : undefined;
  } catch {
    return undefined;
  }
}

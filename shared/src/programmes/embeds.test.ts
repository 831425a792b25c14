import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedAddress, isEmbedAddress, usualEmbedHosts } from './embeds.ts';

const hosts = usualEmbedHosts;

describe('what a lesson shows of another site', () => {
  it('is the player of the video whose address was copied', () => {
    const player = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
    for (const copied of [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10',
      ' https://youtu.be/dQw4w9WgXcQ?si=x ',
      'https://m.youtube.com/shorts/dQw4w9WgXcQ',
      'https://youtube.com/live/dQw4w9WgXcQ',
      player,
    ])
      expect(embedAddress(copied, hosts)).toBe(player);
    expect(embedAddress('https://vimeo.com/76979871', hosts)).toBe('https://player.vimeo.com/video/76979871');
    expect(embedAddress('https://media.gov.example/v/1?x=2', [...hosts, 'media.gov.example'])).toBe(
      'https://media.gov.example/v/1?x=2',
    );
  });

  it('is of no other host, however that is written', () => {
    for (const foreign of [
      'https://evil.example/embed/dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com.evil.example/embed/x',
      'https://www.youtube-nocookie.com@evil.example/',
      'https://user@www.youtube-nocookie.com/embed/x',
      'https://www.youtube-nocookie.com:8443/embed/x',
      'http://www.youtube-nocookie.com/embed/x',
      '//www.youtube-nocookie.com/embed/x',
      'javascript:alert(1)//www.youtube-nocookie.com',
      'data:text/html,x',
      'https://www.youtube.com/watch?v="><script>',
      '',
    ])
      expect(embedAddress(foreign, hosts), foreign).toBeUndefined();
  });

  it('is always an address that the server takes and a page may hold', () => {
    const parts = fc.constantFrom(
      'https://',
      'http://',
      'youtu.be',
      'www.youtube.com',
      '/embed/',
      'watch?v=',
      '"',
      "'",
      ' ',
      '@',
      ':',
      '#',
      'abcdefgh',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 6 }), (some) => {
        const address = embedAddress(some.join(''), hosts);
        if (address === undefined) return;
        expect(isEmbedAddress(address, hosts)).toBe(true);
        expect(hosts).toContain(new URL(address).hostname);
        expect(address).not.toMatch(/["<>\s]/);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isWebVtt } from './captions.ts';

const vtt = (...lines: string[]) => ['WEBVTT', '', ...lines].join('\n');

describe('captions', () => {
  it('are WebVTT with cues in their order', () => {
    expect(isWebVtt(vtt('00:01.000 --> 00:02.500', 'Сәлем'))).toBe(true);
    expect(isWebVtt(`\uFEFF${vtt('1', '01:00:01.000 --> 01:00:02.000 align:start', 'Сәлем')}`)).toBe(true);
    expect(isWebVtt('WEBVTT title\r\n\r\n00:00.000 --> 00:01.000\r\nx')).toBe(true);
  });

  it('are nothing else', () => {
    expect(isWebVtt('')).toBe(false);
    expect(isWebVtt(vtt())).toBe(false);
    expect(isWebVtt('WEBVTTX\n\n00:01.000 --> 00:02.000\nx')).toBe(false);
    expect(isWebVtt('1\n00:00:01,000 --> 00:00:02,000\nSubRip')).toBe(false);
    expect(isWebVtt(vtt('00:02.000 --> 00:01.000', 'x'))).toBe(false);
    expect(isWebVtt(vtt('00:05.000 --> 00:06.000', 'x', '', '00:01.000 --> 00:02.000', 'y'))).toBe(false);
    expect(isWebVtt(vtt('00:61.000 --> 00:62.000', 'x'))).toBe(false);
  });
});

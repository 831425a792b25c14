const cue = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})/;

/** Whether a text is WebVTT with at least one cue, each ending after its start, in the order of their starts. */
export function isWebVtt(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return false;
  const times = lines.filter((line) => line.includes('-->')).map(timesOf);
  return (
    times.length > 0 &&
    times.every((time, at) => time !== undefined && time.to > time.from && time.from >= (times[at - 1]?.from ?? 0))
  );
}

function timesOf(line: string): { from: number; to: number } | undefined {
  const found = cue.exec(line);
  if (!found) return undefined;
  const ms = (at: number) =>
    ((Number(found[at] ?? 0) * 60 + Number(found[at + 1])) * 60 + Number(found[at + 2])) * 1000 + Number(found[at + 3]);
  return { from: ms(1), to: ms(5) };
}

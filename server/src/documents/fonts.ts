import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

const require = createRequire(import.meta.url);
/** Both hold every Kazakh letter. */
const paths = {
  regular: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
};
export type Face = keyof typeof paths;

let opened: Promise<Record<Face, Font>> | undefined;

/** Read once a thread: reading them is most of the work of drawing a page. */
export function openFonts(): Promise<Record<Face, Font>> {
  opened ??= read();
  return opened;
}

async function read(): Promise<Record<Face, Font>> {
  const { openSync } = await import('fontkit');
  return { regular: telling(openSync(paths.regular) as Font), bold: telling(openSync(paths.bold) as Font) };
}

/**
 * A font whose glyphs tell the letters they were last asked for. fontkit keeps those of the first time: none where a glyph
 * was only a part of another one then, and the next document could not be searched or read aloud.
 */
function telling(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints);
    return codePoints.length > 0 ? Object.assign(glyph, { codePoints }) : glyph;
  };
  return font;
}

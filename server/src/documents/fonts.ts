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
  return { regular: openSync(paths.regular) as Font, bold: openSync(paths.bold) as Font };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** Pages that a learner opens without a line, with all they load now or later. */
const pages = [
  'features/home/HomePage.tsx',
  'features/learn/LearnPage.tsx',
  'features/learn/LessonPage.tsx',
  'features/learn/media/VideoPage.tsx',
  'features/learn/media/FilePage.tsx',
  'features/surveys/SurveyPage.tsx',
  'features/attempt/QuizPage.tsx',
  'features/attempt/AttemptPage.tsx',
  'features/profile/ProfilePage.tsx',
  'app/NotFoundPage.tsx',
];
/** What the shell loads later. */
const parts = /\/src\/offline\/|\/app\/shell\/|\/features\/hours\/CreditedHours\.tsx$/;
const texts = /\/i18n\/(kk|ru|en)\/(common|home|learn|media|surveys|attempt|profile|record|offline)\.json$/;
/** Files of `public` that the installed app shows. */
const others = ['index.html', 'manifest.webmanifest', 'minber.svg'];

/** Builds `sw.js` after the pages: one script of its own, which knows what of the build a learner needs without a line. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = filesOf(Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk'));
      const entries = [
        // Their names hold their hashes.
        ...[...files].sort().map((file) => ({ url: `/${file}`, revision: null })),
        ...others.map((file) => ({ url: `/${file}`, revision: hashOf(join(dir, file)) })),
      ];
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { PRECACHE: JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
        build: {
          target: ['chrome109', 'safari16', 'firefox115'],
          outDir: dir,
          emptyOutDir: false,
          reportCompressedSize: false,
          rolldownOptions: {
            input: resolve(import.meta.dirname, 'src/offline/worker/sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

/** The entry with what it imports; the pages and parts with what they import now or later; the texts. */
function filesOf(chunks: Chunk[]): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const followed = new Set<string>();
  const add = (name: string, withLater: boolean) => {
    const chunk = byName.get(name);
    if (!chunk || (files.has(name) && !(withLater && !followed.has(name)))) return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const next of chunk.imports) add(next, false);
    if (!withLater) return;
    followed.add(name);
    for (const next of chunk.dynamicImports) add(next, true);
  };
  for (const { isEntry, facadeModuleId, fileName } of chunks) {
    const id = facadeModuleId ?? '';
    if (isEntry || texts.test(id)) add(fileName, false);
    else if (parts.test(id) || pages.some((page) => id.endsWith(page))) add(fileName, true);
  }
  return files;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

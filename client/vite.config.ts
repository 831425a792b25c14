import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './vite-service-worker.ts';

/**
 * Zod's schemas carry the writer of JSON Schema, a quarter of the library: the server's OpenAPI needs it, a browser
 * never does. Each of its functions becomes one that does nothing.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    transform: {
      filter: { id: /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ },
      handler(code) {
        const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
        const aliases = /^export \{ processSchema as process \}/m.test(code)
          ? 'export { processSchema as process };'
          : '';
        return names.map((name) => `export const ${name} = () => () => undefined;`).join('\n') + aliases;
      },
    },
  };
}

/** What every page needs, in one file that stays in the cache while pages change. */
const base =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core)|zod|i18next|react-i18next|clsx)\//;

/** What so many pages need is one file, too: many tiny ones compress badly and cost a request each. */
const shellShare = 72;

export default defineConfig({
  plugins: [react(), withoutJsonSchema(), serviceWorker()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: ['chrome109', 'safari16', 'firefox115'],
    // The content security policy lets no script or font come from a data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Every start names hundreds of later files: without their titles it is 3 kB smaller.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: {
          groups: [
            { name: 'base', test: base },
            { name: 'shell', minShareCount: shellShare },
          ],
        },
      },
    },
  },
});

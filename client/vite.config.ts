import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: ['chrome109', 'safari16', 'firefox115'],
    // The content security policy lets no script or font come from a data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});

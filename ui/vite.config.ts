import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `poliedro serve` listens while the face is being worked on in a browser. */
const loopback = process.env.POLIEDRO_LOOPBACK ?? 'http://127.0.0.1:4747';

export default defineConfig({
  base: './',
  plugins: [react()],
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: ['node_modules'],
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
  build: { target: 'safari16.4', assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 800 },
  server: { proxy: { '/call': loopback } },
  preview: { proxy: { '/call': loopback } },
  // A machine that builds something else meanwhile is slow to click.
  test: {
    environment: 'jsdom',
    testTimeout: 20_000,
    setupFiles: ['src/test-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

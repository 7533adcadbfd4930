import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { cesiumFiles } from './cesium-files.ts';
import { firstAnswer } from './first-answer.ts';

const conditions = ['parasol-source', ...defaultClientConditions];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the built folder works under any address and from any static host.
  base: './',
  plugins: [react(), cesiumFiles(), firstAnswer()],
  define: { CESIUM_BASE_URL: '"./cesium/"' },
  resolve: { conditions },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 5000,
    manifest: true,
  },
});

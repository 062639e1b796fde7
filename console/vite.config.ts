import { defineConfig } from 'vite';

// `npm run dev` shows a site that runs beside it: an edge, or `npm run feeder`.
const site = 'http://127.0.0.1:8080';

export default defineConfig({
  base: './',
  build: { outDir: 'dist', target: 'es2023', assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { '/api': { target: site, ws: true } } },
});

// A shop in React: `npm run react`. esbuild bundles it when it starts.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { serve } from '../shop.mjs';

const built = await build({
  entryPoints: [new URL('index.tsx', import.meta.url).pathname], bundle: true, write: false, jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"development"' },
});
const bundle = built.outputFiles[0].text;

serve(async (path) => {
  if (path === '/bundle.js') return { name: 'bundle.js', text: bundle };
  const name = path === '/shop.css' ? '../shop.css' : 'index.html';
  return { name, text: await readFile(new URL(name, import.meta.url), 'utf8') };
});

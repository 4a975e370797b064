// A shop's page with the official packages, bundled as a shop bundles it. `packages` names other
// majors of them in their place.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pages = join(dirname(fileURLToPath(import.meta.url)), 'pages');

export async function bundle(name, globals, packages = {}) {
  const built = await build({
    entryPoints: [join(pages, name)], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'react', tsconfigRaw: '{}', logLevel: 'warning',
    alias: packages,
    define: { 'process.env.NODE_ENV': '"development"', ...Object.fromEntries(Object.entries(globals).map(([key, value]) => [key, JSON.stringify(value)])) },
  });
  return built.outputFiles[0].text;
}

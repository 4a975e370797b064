// A shop of plain pages: `npm run html`.

import { readFile } from 'node:fs/promises';
import { serve } from '../shop.mjs';

const PAGES = { '/': 'payment.html', '/checkout': 'checkout.html', '/own': 'own.html' };
const FILES = ['payment.js', 'checkout.js', 'own.js'];

serve(async (path) => {
  if (path === '/shop.css') return { name: 'shop.css', text: await readFile(new URL('../shop.css', import.meta.url), 'utf8') };
  const name = PAGES[path] ?? FILES.find((file) => `/${file}` === path);
  if (!name) throw Object.assign(new Error('There is nothing here.'), { code: 'ENOENT' });
  return { name, text: await readFile(new URL(name, import.meta.url), 'utf8') };
});

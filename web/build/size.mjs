// What a buyer's browser has to load, against its budget.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const DIST = new URL('../dist', import.meta.url).pathname;
const KB = 1024;
const BUDGETS = [
  ['loader', /^stripe\.js$/, 14 * KB],
  ['embedded checkout part', /^embedded-checkout-.*\.js$/, 5 * KB],
  ['bank part', /^bank-.*\.js$/, 6 * KB],
  ['checkout part', /^custom-checkout-.*\.js$/, 9 * KB],
  ['payment frame', /^elements-inner-payment-.*\.(html|css|js)$/, 40 * KB],
  ['card field frame', /^elements-inner-field-.*\.(html|css|js)$/, 25 * KB],
  ['details frame', /^elements-inner-details-.*\.(html|css|js)$/, 30 * KB],
  ['controller', /^controller-.*\.(html|css|js)$/, 14 * KB],
  ['card frame', /^elements-inner-card-.*\.(html|css|js)$/, 30 * KB],
  // Holds the library, too.
  ['checkout form', /^elements-inner-checkout-form-.*\.(html|css|js)$/, 40 * KB],
  ['checkout page', /^checkout-inner-.*\.(html|css|js)$/, 40 * KB],
  ...readdirSync(DIST).filter((file) => /^(checkout-)?locale-.*\.js$/.test(file)).map((file) => [file.replace(/-[0-9a-f]{16}\.js$/, ''), new RegExp(`^${file}$`), 5 * KB]),
  ['IBAN frame', /^elements-inner-iban-.*\.(html|css|js)$/, 30 * KB],
  ['BECS frame', /^elements-inner-au-bank-account-.*\.(html|css|js)$/, 30 * KB],
  ['iDEAL frame', /^elements-inner-ideal-bank-.*\.(html|css|js)$/, 30 * KB],
  ['bank linking', /^link-account-.*\.(html|css|js)$/, 30 * KB],
];

let over = false;
for (const [name, files, budget] of BUDGETS) {
  const matching = readdirSync(DIST).filter((file) => files.test(file));
  const size = matching.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(DIST, file))).length, 0);
  if (matching.length === 0 || size > budget) over = true;
  console.log(`${name}: ${(size / KB).toFixed(1)} of ${budget / KB} KB, brotli`);
}
if (over) {
  console.error('A part is missing, or over its budget.');
  process.exitCode = 1;
}

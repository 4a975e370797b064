// Builds anew into a folder of its own and compares: what is committed is what the sources give.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = new URL('.', import.meta.url).pathname;
const committed = join(here, '../dist');
const anew = mkdtempSync(join(tmpdir(), 'onfile-web-'));
try {
  execFileSync(process.execPath, [join(here, 'build.mjs'), anew], { stdio: 'inherit' });
  const names = [...new Set([...readdirSync(committed), ...readdirSync(anew)])].sort();
  const read = (folder, name) => (readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : Buffer.alloc(0));
  const stale = names.filter((name) => !read(committed, name).equals(read(anew, name)));
  if (stale.length > 0) {
    console.error(`web/dist is not what its sources give; run npm run build. It differs in: ${stale.join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(anew, { recursive: true, force: true });
}

// The server as a child process, and a shop on another origin that serves the tests' pages.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const SECRET_KEY = 'sk_test_web0123456789abcdefghij';
export const PUBLISHABLE_KEY = 'pk_test_web0123456789abcdefghij';

export const BINARY = process.env.ONFILE_BINARY ?? new URL('../../target/release/onfile', import.meta.url).pathname;
const START_MS = 60_000;

/** Starts a server on a fresh folder; `api(method, path, params)` calls it with the secret key. */
export async function startServer(more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'onfile-web-'));
  const child = spawn(
    BINARY,
    [
      'serve', '--listen', '127.0.0.1:0', '--data', join(folder, 'data'), '--vault-key-file', join(folder, 'vault.key'),
      '--secret-key', SECRET_KEY, '--publishable-key', PUBLISHABLE_KEY, '--log', 'json', '--web-dir', new URL('../dist', import.meta.url).pathname,
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = [];
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${BINARY} did not say where it listens`)), START_MS);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line);
        const said = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (said) resolve((clearTimeout(timer), said[0]));
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${BINARY} ended with ${code}\n${log.join('\n')}`)));
  });
  return {
    url,
    log,
    folder,
    async api(method, path, params = {}) {
      const form = new URLSearchParams(params);
      const answer = await fetch(`${url}${path}${method === 'GET' ? `?${form}` : ''}`, {
        method, headers: { Authorization: `Bearer ${SECRET_KEY}` }, ...(method === 'GET' ? {} : { body: form }),
      });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
      return body;
    },
    stop() {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A shop on an origin of its own: pages by path, or functions that make them, set while it runs. */
export async function startShop(policy) {
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const found = pages.get(new URL(request.url, 'http://shop').pathname);
    const page = typeof found === 'function' ? await found() : found;
    const type = typeof page === 'string' && page.startsWith('<!doctype') ? 'text/html' : 'text/javascript';
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`, ...(policy ? { 'Content-Security-Policy': policy } : {}),
    });
    response.end(page ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, pages, stop: () => server.close() };
}

// The Stripe CLI as a child process. It keeps its settings where nobody else's are.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET_KEY } from '../server.mjs';

const SHIM = new URL('../node_modules/@stripe/cli/bin/shim.js', import.meta.url).pathname;

/** How long a test waits for what must be said; only one that fails waits for so long. */
const PATIENCE = 30_000;

/** The CLI for a server. */
export function commandLine({ url }) {
  const home = mkdtempSync(join(tmpdir(), 'onfile-cli-'));
  const start = (words, key, more = {}) => spawn(
    process.execPath,
    [SHIM, ...words, '--api-base', url, '--api-key', key, '--color', 'off'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1' },
      ...more,
    },
  );

  /** Runs `stripe …`; resolves to what it printed, and fails when it did. */
  async function run(words, key = SECRET_KEY) {
    const child = start(words, key);
    let out = '';
    let err = '';
    child.stdout.on('data', (bytes) => { out += bytes; });
    child.stderr.on('data', (bytes) => { err += bytes; });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 0, `stripe ${words.join(' ')} ended with ${code}\n${out}\n${err}`);
    return out;
  }

  /** Starts `stripe …` and waits until it has said something; `said` waits for more, `end` ends it. */
  async function running(ready, ...words) {
    // A group of its own, so that the program behind the shim ends with it.
    const child = start(words, SECRET_KEY, { detached: true });
    let text = '';
    const waiting = new Set();
    const hear = (bytes) => {
      text += bytes;
      waiting.forEach((look) => look());
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const said = (pattern) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`it did not say ${pattern}:\n${text}`)), PATIENCE);
      const look = () => {
        const match = pattern.exec(text);
        if (!match) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(match);
      };
      waiting.add(look);
      look();
    });
    const end = () => new Promise((resolve) => {
      child.on('close', resolve);
      process.kill(-child.pid, 'SIGTERM');
    });
    try {
      return { first: await said(ready), said, end };
    } catch (error) {
      await end();
      throw error;
    }
  }

  return { run, running, remove: () => rmSync(home, { recursive: true, force: true }) };
}

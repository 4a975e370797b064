// The release binary as a child process on a fresh data directory, with its clock under control.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const SECRET_KEY = 'sk_test_compat0123456789abcdef';
export const PUBLISHABLE_KEY = 'pk_test_compat0123456789abcdef';
/** 1 January 2026, 00:00 UTC: where every server's time begins. */
export const BEGINNING = 1767225600;

const BINARY = process.env.ONFILE_BINARY ?? new URL('../../../target/release/onfile', import.meta.url).pathname;
const START_TIMEOUT_MS = 30_000;
const LOG_LINES_SHOWN = 60;

/** Starts a server and resolves once it says where it listens. */
export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'onfile-compat-'));
  const child = spawn(BINARY, [
    'serve', '--listen', '127.0.0.1:0',
    '--data', join(folder, 'data'), '--vault-key-file', join(folder, 'vault.key'),
    '--secret-key', SECRET_KEY, '--publishable-key', PUBLISHABLE_KEY,
    '--clock', `frozen:${BEGINNING}`, '--log', 'json',
  ], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  const server = new Server(child, folder, log);
  try {
    server.url = await announced(child, log);
    const { status } = await fetch(`${server.url}/healthz`);
    if (status !== 200) throw new Error(`the server is not healthy: ${status}\n${server.tail()}`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The first address the child prints; everything it prints goes into the log. */
function announced(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (what) => {
      clearTimeout(timer);
      reject(new Error(`${BINARY}: ${what}\n${log.join('\n')}`));
    };
    const timer = setTimeout(() => fail('did not say where it listens'), START_TIMEOUT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line);
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (address) {
          clearTimeout(timer);
          resolve(address[0]);
        }
      });
    }
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
  });
}

class Server {
  constructor(child, folder, log) {
    this.child = child;
    this.folder = folder;
    this.log = log;
  }

  /** The end of what the server said, for a test that failed. */
  tail() {
    return `--- the server's log\n${this.log.slice(-LOG_LINES_SHOWN).join('\n')}\n---`;
  }

  async stop() {
    // A child that could not be started has no process and never ends.
    if (this.child.pid && this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

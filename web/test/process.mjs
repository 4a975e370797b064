// A program that prints where it listens, as a child of a test.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const START_MS = 60_000;

/** Starts it, and waits until as many addresses of its own were printed as are wanted. */
export async function start(command, options, { urls = 1, env = {}, cwd } = {}) {
  const child = spawn(command, options, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  const said = [];
  let timer;
  await new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${command} did not say where it listens\n${log.join('\n')}`)), START_MS);
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url && !said.includes(url)) said.push(url);
      if (said.length === urls) resolve();
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${command} ended with ${code}\n${log.join('\n')}`)));
  }).finally(() => clearTimeout(timer));
  const stop = (signal = 'SIGTERM') => {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill(signal);
    return ended;
  };
  return { urls: said, log, stop };
}

// The receiver in Python as a child process: what it makes and verifies, a test waits for.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const SCRIPT = new URL('../../python/receiver.py', import.meta.url).pathname;

/** How long a test waits for what must be told; only one that fails waits for so long. */
const PATIENCE = 30_000;

/** Python with Stripe's client, as `cargo xtask test` installs it. */
const PYTHON = process.env.ONFILE_PYTHON ?? 'python3';

export function pythonReceiver({ url }) {
  const child = spawn(PYTHON, [SCRIPT, url], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const lines = [];
  const waiting = new Set();
  let over = null;
  const look = () => waiting.forEach((waits) => waits());
  const end = (why) => {
    over ??= new Error(`${PYTHON} ${SCRIPT}: ${why}`);
    look();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    look();
  });
  child.on('error', (error) => end(error.message));
  child.on('close', (code) => end(`ended with ${code}`));
  child.stdin.on('error', () => {});

  /** Waits for what is told of a type; a delivery that was refused is an error. */
  const told = (type, pick) => new Promise((resolve, reject) => {
    let timer;
    const settle = (done, value) => {
      clearTimeout(timer);
      waiting.delete(waits);
      done(value);
    };
    const waits = () => {
      const about = lines.filter((line) => line.type === type);
      const refused = about.find((line) => line.told === 'refused');
      if (refused) return settle(reject, new Error(`Python refused ${type}: ${refused.why}`));
      if (about.some(pick)) return settle(resolve);
      if (over) settle(reject, over);
    };
    timer = setTimeout(() => settle(reject, new Error(`Python was not told of ${type}`)), PATIENCE);
    waiting.add(waits);
    waits();
  });

  return {
    /** Makes an endpoint for one type of event, with Stripe's client for Python. */
    endpoint(key, type) {
      child.stdin.write(`${JSON.stringify({ key, type })}\n`);
      return told(type, (line) => line.told === 'made');
    },
    /** Waits until Python has verified this very event. */
    verified: ({ type, id }) => told(type, (line) => line.told === 'verified' && line.id === id),
    async stop() {
      if (over) return;
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.stdin.end();
      await ended;
    },
  };
}

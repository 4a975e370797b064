// node serve.mjs <name> -- <command …>: runs a client's own test suite against a recorded server.
//
// The suite finds the server in ONFILE_URL and its keys in ONFILE_SECRET_KEY and
// ONFILE_PUBLISHABLE_KEY, so it can as well be run by hand against any server.
import { spawn } from 'node:child_process';
import { startRecorded } from './harness.mjs';
import { PUBLISHABLE_KEY, SECRET_KEY } from './server.mjs';

const [name, dashes, program, ...rest] = process.argv.slice(2);
if (dashes !== '--' || !program) {
  console.error('usage: node serve.mjs <name> -- <command …>');
  process.exit(2);
}
const server = await startRecorded(name);
const child = spawn(program, rest, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    ONFILE_URL: server.url,
    // For what a browser does: the types that answers are checked against are a server's.
    ONFILE_DIRECT_URL: server.direct,
    ONFILE_SECRET_KEY: SECRET_KEY,
    ONFILE_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
  },
});
const code = await new Promise((resolve) => {
  child.on('error', (error) => {
    console.error(`${program}: ${error.message}`);
    resolve(1);
  });
  child.on('exit', (status) => resolve(status ?? 1));
});
if (code !== 0) console.error(server.tail());
await server.stop();
process.exit(code);

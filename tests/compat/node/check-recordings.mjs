// Checks every recorded answer against the official SDK's types and against the list of known gaps.
//
// The list may only shrink: a gap that is not on it fails the run, and so does a line on it that no
// answer shows any more. `--update` removes such lines; nothing here ever adds one. A folder may be
// named; without one, all recordings are looked at.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answers } from './types/answers.mjs';

const LIST = new URL('known-gaps.json', import.meta.url);
const FOLDER = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
  ?? process.env.ONFILE_RECORDINGS
  ?? new URL('../../../target/compat/recordings', import.meta.url).pathname;

/** Every recorded answer; the same bytes are looked at once. */
function recorded(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.jsonl'));
  const lines = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return [...new Set(lines.filter(Boolean))].map((line) => JSON.parse(line));
}

const answers = new Answers();
for (const answer of recorded(FOLDER)) answers.check(answer);
const found = answers.gaps;
const known = new Set(JSON.parse(readFileSync(LIST, 'utf8')));
const fresh = [...found.keys()].filter((gap) => !known.has(gap)).sort();
const stale = [...known].filter((gap) => !found.has(gap)).sort();

for (const gap of fresh) console.log(`new gap: ${gap}\n         as in ${found.get(gap)}`);
if (process.argv.includes('--update')) {
  writeFileSync(LIST, `${JSON.stringify([...known].filter((gap) => found.has(gap)).sort(), null, 2)}\n`);
} else {
  for (const gap of stale) console.log(`closed, take it off the list (--update): ${gap}`);
}
console.log(`${answers.answers} answers, ${answers.objects} objects against the types of stripe ${answers.version}; ${known.size} known gaps`);
process.exitCode = fresh.length || (stale.length && !process.argv.includes('--update')) ? 1 : 0;

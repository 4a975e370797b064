// Builds `web/dist`: the loader, the frames' documents, and the table by which the server embeds
// them. The only writer of that folder. The same sources give the same bytes, on every machine.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = process.argv[2] ?? join(ROOT, 'dist');

/** The frames: name of the document, entry, title, and what its body holds before any script runs. */
const FRAMES = {
  payment: { file: 'elements-inner-payment', entry: 'payment/index.tsx', title: 'Payment', body: '<div id="root"></div>' },
  card: { file: 'elements-inner-card', entry: 'card-element/index.tsx', title: 'Card', body: '<div id="root"></div>' },
  field: {
    file: 'elements-inner-field', entry: 'card-element/field.tsx', title: 'Card field', body: '<div id="root"></div>',
    // A part of a card is asked for by our own documents and sent by them; this one has nobody to call.
    policy: "connect-src 'none'; frame-src 'none'",
  },
  details: { file: 'elements-inner-details', entry: 'details/index.tsx', title: 'Details', body: '<div id="root"></div>' },
  iban: { file: 'elements-inner-iban', entry: 'bank-element/iban.tsx', title: 'IBAN', body: '<div id="root"></div>' },
  auBankAccount: {
    file: 'elements-inner-au-bank-account', entry: 'bank-element/au-bank-account.tsx', title: 'Bank account', body: '<div id="root"></div>',
  },
  idealBank: { file: 'elements-inner-ideal-bank', entry: 'bank-element/ideal-bank.tsx', title: 'Bank', body: '<div id="root"></div>' },
  linkAccount: { file: 'link-account', entry: 'link-account/index.tsx', title: 'Link your bank account', body: '<div id="root"></div>' },
  controller: { file: 'controller', entry: 'controller/index.ts', title: 'Controller', body: '' },
  challenge: {
    file: 'three-ds-2-challenge', entry: 'challenge/index.ts', title: '3D Secure authentication',
    body: '<button id="close" type="button" aria-label="Close">×</button>',
  },
};

/** The form of a Checkout Session, and the Checkout page, which shops embed and the server shows by itself. Both hold the library, and so know the frames above. */
const CHECKOUT_FORM = { file: 'elements-inner-checkout-form', entry: '../checkout/form-element/index.tsx', title: 'Checkout form', body: '<div id="root"></div>' };
const CHECKOUT = { file: 'checkout-inner', entry: '../checkout/index.tsx', title: 'Checkout', body: '<div id="root"></div>', head: '<link rel="icon" href="data:,">\n' };

const OPTIONS = {
  bundle: true, minify: true, write: false, target: ['es2022', 'chrome111', 'firefox113', 'safari16.2'], legalComments: 'none', charset: 'utf8',
  jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning', absWorkingDir: ROOT, metafile: true,
};

const fingerprint = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Every source in its order; what a frame and the loader must agree on. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [readFileSync(join(folder, entry.name))]));
}

const files = new Map();
const packages = new Set();

function noted({ metafile }) {
  for (const input of Object.keys(metafile.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name) packages.add(name);
  }
}

const BUILD = JSON.stringify(fingerprint(Buffer.concat(sources(join(ROOT, 'src')))));

async function frame({ file, entry, title, body, policy, head = '' }, define = {}) {
  const built = await build({
    ...OPTIONS, entryPoints: [join('src/frames', entry)], outdir: 'out', format: 'esm', define: { ONFILE_BUILD: BUILD, ONFILE_LOCALES: LOCALES, ...define },
  });
  noted(built);
  const names = {};
  for (const { path, contents } of built.outputFiles) {
    const kind = path.endsWith('.css') ? 'css' : 'js';
    names[kind] = `${file}-${fingerprint(contents)}.${kind}`;
    files.set(names[kind], Buffer.from(contents));
  }
  const style = names.css ? `<link rel="stylesheet" href="/v3/${names.css}">\n` : '';
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` : ''}${head}${style}<script type="module" src="/v3/${names.js}"></script>
</head>
<body>${body}</body>
</html>
`;
  const name = `${file}-${fingerprint(html)}.html`;
  files.set(name, Buffer.from(html));
  return name;
}

/** A language: its texts in the order of the English keys. A key that is missing fails in `npm run check`. */
async function locale(folder, prefix, tag) {
  const built = await build({
    ...OPTIONS, minify: false, format: 'esm',
    stdin: { resolveDir: ROOT, contents: `import { en } from './${folder}/en.ts'; import texts from './${folder}/locales/${tag}.ts'; export default Object.keys(en).map((key) => texts[key]);` },
  });
  const { default: texts } = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
  const contents = Buffer.from(`export default${JSON.stringify(texts)}\n`);
  const name = `${prefix}-${tag}-${fingerprint(contents)}.js`;
  files.set(name, contents);
  return [tag, name];
}

/** The files of a folder's languages, by tag. */
async function locales(folder, prefix) {
  const tags = readdirSync(join(ROOT, folder, 'locales')).map((name) => basename(name, '.ts')).sort();
  return JSON.stringify(Object.fromEntries(await Promise.all(tags.map((tag) => locale(folder, prefix, tag)))));
}

const LOCALES = await locales('src/frames/i18n', 'locale');
const CHECKOUT_LOCALES = await locales('src/checkout/i18n', 'checkout-locale');

const documents = {};
for (const [kind, description] of Object.entries(FRAMES)) documents[kind] = await frame(description);
const HOLDS_LIBRARY = {
  ONFILE_FRAMES: JSON.stringify(documents), ONFILE_ORIGIN: 'location.origin', ONFILE_TRAIN: '"endive"', ONFILE_CHECKOUT_LOCALES: CHECKOUT_LOCALES,
};
documents.checkout = await frame(CHECKOUT, HOLDS_LIBRARY);
documents.checkoutForm = await frame(CHECKOUT_FORM, HOLDS_LIBRARY);

/** The part of the library that only some pages load. Its URL says what the server writes in front of the loader. */
async function part(file, entry) {
  const built = await build({
    ...OPTIONS, entryPoints: [entry], outdir: 'out', format: 'esm', define: { ONFILE_BUILD: BUILD, ONFILE_FRAMES: JSON.stringify(documents) },
    banner: { js: 'const[ONFILE_ORIGIN]=import.meta.url.split("/v3/"),ONFILE_TRAIN=import.meta.url.split("#")[1];' },
  });
  noted(built);
  const { contents } = built.outputFiles[0];
  const name = `${file}-${fingerprint(contents)}.js`;
  files.set(name, Buffer.from(contents));
  return name;
}

const checkout = await part('custom-checkout', 'src/stripe/checkout/part.ts');
const embedded = await part('embedded-checkout', 'src/stripe/embedded-checkout.ts');
const bank = await part('bank', 'src/stripe/bank.ts');

const loader = await build({
  ...OPTIONS, entryPoints: ['src/stripe/index.ts'], outdir: 'out', format: 'iife',
  define: {
    ONFILE_BUILD: BUILD, ONFILE_FRAMES: JSON.stringify(documents), ONFILE_CHECKOUT: JSON.stringify(checkout),
    ONFILE_EMBEDDED_CHECKOUT: JSON.stringify(embedded), ONFILE_BANK: JSON.stringify(bank),
  },
});
noted(loader);
files.set('stripe.js', Buffer.from(loader.outputFiles[0].contents));
files.set('LICENSES.txt', Buffer.from(licences(ROOT, [...packages].sort())));

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const served = [...files.keys()].filter((name) => name !== 'stripe.js').sort();
for (const [name, bytes] of files) writeFileSync(join(OUT, name), bytes);
for (const name of served) writeFileSync(join(OUT, `${name}.br`), brotliCompressSync(files.get(name), QUALITY));
writeFileSync(join(OUT, 'table.rs'), table(served));
console.log(`${basename(OUT)}: ${files.size} files`);

/** What the server embeds, as the source of a Rust array. */
function table(names) {
  const rows = names.map(
    (name) => `    Asset {\n        name: "${name}",\n        plain: include_bytes!("${name}"),\n        brotli: include_bytes!("${name}.br"),\n    },\n`,
  );
  return `// Written by web/build/build.mjs; do not edit.\n&[\n${rows.join('')}]\n`;
}

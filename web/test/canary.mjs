// Detectors for the merchant's page: whatever a script there could see, keep or send is written down,
// and searched for numbers that must never have come there.

import assert from 'node:assert/strict';

/** Runs in the page before everything else. */
export function watch() {
  const seen = (window.leakage = []);
  const say = (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof URLSearchParams || value instanceof Error) return String(value);
    if (value instanceof FormData) return JSON.stringify([...value]);
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
    try { return JSON.stringify(value) ?? String(value); } catch { return String(value); }
  };
  const note = (where, ...all) => void seen.push([where, all.map(say).join(' ')]);

  const patch = (holder, name, where) => {
    const was = holder[name];
    holder[name] = function patched(...all) { note(where, ...all); return was.apply(this, all); };
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace']) patch(console, name, 'console');
  patch(window, 'fetch', 'fetch');
  patch(window, 'postMessage', 'postMessage');
  patch(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  patch(XMLHttpRequest.prototype, 'send', 'XMLHttpRequest');
  patch(XMLHttpRequest.prototype, 'setRequestHeader', 'XMLHttpRequest');
  patch(Navigator.prototype, 'sendBeacon', 'sendBeacon');
  patch(MessagePort.prototype, 'postMessage', 'port, downwards');
  patch(BroadcastChannel.prototype, 'postMessage', 'BroadcastChannel');
  patch(Storage.prototype, 'setItem', 'storage');
  patch(IDBObjectStore.prototype, 'put', 'indexedDB');
  patch(IDBObjectStore.prototype, 'add', 'indexedDB');
  patch(history, 'pushState', 'history');
  patch(history, 'replaceState', 'history');
  for (const name of ['WebSocket', 'EventSource', 'Worker', 'Image']) {
    window[name] = new Proxy(window[name], { construct(made, all) { note(name, ...all); return Reflect.construct(made, all); } });
  }

  const setter = (holder, name, where) => {
    const was = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, { ...was, set(value) { note(where, value); was.set.call(this, value); } });
  };
  setter(Document.prototype, 'cookie', 'cookie');
  setter(window, 'name', 'window.name');

  // What frames are told by the page, and what they tell it.
  const content = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...content,
    get() {
      const real = content.get.call(this);
      return real && { postMessage: (...all) => { note('postMessage', all[0]); real.postMessage(...all); } };
    },
  });
  const heard = (event) => note(event.target === window ? 'message' : 'port, upwards', event.data);
  addEventListener('message', heard, true);
  const listener = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...listener,
    set(handler) { listener.set.call(this, handler && ((event) => { heard(event); return handler.call(this, event); })); },
  });
  const listen = MessagePort.prototype.addEventListener;
  MessagePort.prototype.addEventListener = function add(type, ...rest) {
    if (type === 'message') listen.call(this, 'message', heard);
    return listen.call(this, type, ...rest);
  };

  addEventListener('error', (event) => note('error', event.message, event.error ?? ''));
  addEventListener('unhandledrejection', (event) => note('error', event.reason));
  addEventListener('input', (event) => note('input', event.data ?? '', event.target.value ?? ''), true);
  for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'beforeinput']) {
    addEventListener(type, (event) => note('keys', event.key ?? event.data ?? ''), true);
  }

  // Also what is in the document for a moment only.
  new MutationObserver((records) => {
    for (const { target, type, attributeName, addedNodes, oldValue } of records) {
      if (type === 'attributes') note('document', oldValue ?? '', target.getAttribute(attributeName) ?? '');
      else if (type === 'characterData') note('document', oldValue ?? '', target.data);
      else for (const node of addedNodes) note('document', node.outerHTML ?? node.data ?? '');
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true });
}

/** What is left in the page at the end, beside what went by. */
const remains = () => [
  ...window.leakage,
  ['document', document.documentElement.outerHTML],
  ['fields', JSON.stringify([...document.querySelectorAll('input, textarea, select')].map(({ value }) => value))],
  ['storage', JSON.stringify([{ ...localStorage }, { ...sessionStorage }])],
  ['cookie', document.cookie],
  ['history', location.href + JSON.stringify(history.state)],
  ['window.name', window.name],
  ['addresses', performance.getEntriesByType('resource').map(({ name }) => name).join('\n')],
  ['globals', Object.keys(window).map((name) => { try { const value = window[name]; return typeof value === 'string' ? value : ''; } catch { return ''; } }).join('\n')],
];

const encodings = (text) => [
  text, [...text].reverse().join(''), Buffer.from(text).toString('base64').replace(/=+$/, ''), Buffer.from(text).toString('hex'),
  [...text].map((letter) => letter.charCodeAt(0)).join(','),
];

/**
 * Each secret as what convicts: of a number its first eight digits are enough, as any more than the
 * last four would be; of a code, which is too short to be told from chance, the value standing alone.
 */
function signs({ number, code, account }) {
  const grouped = (text) => [text, text.replace(/(.{4})(?=.)/g, '$1 ')];
  return [
    ...(number ? [[...encodings(number.slice(0, 8)), ...grouped(number).flatMap(encodings)], [number.slice(4)]].flat().map((sign) => ['number', sign]) : []),
    ...(account ? [[...encodings(account.slice(0, 8)), ...grouped(account).flatMap(encodings)], [account.slice(-8)]].flat().map((sign) => ['account', sign]) : []),
    ...(code ? [['code', new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`)]] : []),
  ];
}

const bare = (text) => text.replace(/[\s"'\\_.-]|%20|\+/g, '');

/** Where which secret is in what was seen. */
export function find(seen, secrets) {
  return seen.flatMap(([where, text]) => {
    const dense = bare(text);
    return secrets.flatMap(signs).flatMap(([kind, sign]) => {
      const found = sign instanceof RegExp ? sign.test(text) : text.includes(sign) || dense.includes(bare(sign));
      return found ? [`${kind} in ${where}`] : [];
    });
  });
}

export async function leaks(page, secrets) {
  // What is being observed at this moment is told in a task of its own.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  return [...new Set(find(await page.evaluate(remains), secrets))];
}

export async function assertClean(page, secrets) {
  assert.deepEqual(await leaks(page, secrets), []);
}

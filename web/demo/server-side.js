// Behind the counter: what happened on the server, as it happens, and what a shop does without its
// customer. Everything here is asked of the shop's own server, which has the secret key.

const POLL_MS = 1_000;
const SHOWN_EVENTS = 200;

const find = (id) => document.getElementById(id);
let newest = '';

/** Follows the server while the page can be seen. */
export function watchServer({ onAdvanced }) {
  for (const button of document.querySelectorAll('button[data-seconds]')) {
    button.addEventListener('click', async () => {
      await post('/advance', { seconds: button.dataset.seconds });
      await look();
      await onAdvanced();
    });
  }
  void follow();
}

async function follow() {
  for (;;) {
    if (!document.hidden) await look().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function look() {
  const answer = await fetch(`/activity?after=${newest}`);
  if (!answer.ok) return;
  const { events, payment_methods: onFile, now } = await answer.json();
  find('now').textContent = new Date(now * 1_000).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' });
  if (events.length > 0) showEvents(events);
  showOnFile(onFile);
}

function showEvents(events) {
  const list = find('events');
  // Two looks at once may have brought the same ones.
  const fresh = events.filter((event) => !find(event.id));
  newest = events[0].id;
  list.prepend(...fresh.map(eventItem));
  while (list.children.length > SHOWN_EVENTS) list.lastChild.remove();
}

function eventItem(event) {
  const { object } = event.data;
  const details = node('details');
  const summary = node('summary');
  const time = node('time', new Date(event.created * 1_000).toLocaleTimeString('en'));
  summary.append(time, node('b', event.type), node('code', object.id ?? ''), node('span', money(object)));
  // Written out when it is looked at: a hundred objects are a long page.
  details.addEventListener('toggle', () => details.append(node('pre', JSON.stringify(object, null, 2))), { once: true });
  details.append(summary);
  const item = node('li');
  item.id = event.id;
  item.append(details);
  return item;
}

function money({ amount, currency }) {
  if (typeof amount !== 'number' || !currency) return '';
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

let shown = null;

function showOnFile(methods) {
  const now = JSON.stringify(methods.map(({ id, allow_redisplay: redisplay }) => [id, redisplay]));
  if (now === shown) return;
  shown = now;
  find('on-file').replaceChildren(...(methods.length > 0 ? methods.map(methodItem) : [node('li', 'Nothing yet: tick the box when you pay.')]));
}

function methodItem(method) {
  const { brand, last4 } = method[method.type] ?? {};
  const item = node('li');
  const charge = node('button', 'Charge $10.99 later, off session');
  charge.type = 'button';
  charge.addEventListener('click', async () => {
    charge.disabled = true;
    const { error, status, id } = await post('/charge-saved-card', { payment_method: method.id });
    const said = find('charged');
    said.className = error ? 'failed' : 'paid';
    said.textContent = error ? `${error.decline_code ?? error.code ?? error.type}: ${error.message}` : `${id} ${status}`;
    charge.disabled = false;
    await look();
  });
  item.append(node('span', `${brand ?? method.type} •••• ${last4 ?? ''}`), node('code', method.id), charge);
  return item;
}

async function post(path, form) {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(form) });
  return answer.json();
}

function node(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

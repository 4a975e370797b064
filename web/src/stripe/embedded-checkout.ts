// Checkout as a page of ours inside the shop's, a part of its own: one frame, which the shop's page gives its height,
// and for which it does what a frame cannot: leave, and show the issuer's page over everything.

import type { Client, Intent, PlainError } from '../shared/protocol.ts';
import { challenge } from './challenge.ts';
import { find } from './element.ts';
import { type Frame, openFrame } from './frame.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';
import { outside } from './outside.ts';
import { style } from './style.ts';

const KNOWN = ['clientSecret', 'fetchClientSecret', 'onComplete', 'onShippingDetailsChange', 'onLineItemsChange', 'onAnalyticsEvent'];
/** Until the frame says its own; the height of a page that loads. */
const FIRST_HEIGHT_PX = 560;

export interface EmbeddedCheckout {
  mount(location: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
}

type Callback = (event: unknown) => unknown;

let living: object | undefined;

export async function begin(client: Client, given: unknown, where: string): Promise<EmbeddedCheckout> {
  const options = needObject(given, where);
  warnUnknown(options, KNOWN, where);
  const [onComplete, onItems, onAnalytics] = ['onComplete', 'onLineItemsChange', 'onAnalyticsEvent'].map((one) => callback(options, one, where));
  if (options.onShippingDetailsChange !== undefined) {
    throw new IntegrationError(`Invalid value for ${where}: onShippingDetailsChange is deprecated, and not part of this server.`);
  }
  if (living) throw new IntegrationError('You cannot have multiple Embedded Checkout objects.');
  const self = {};
  living = self;
  let clientSecret: string;
  try {
    clientSecret = await secretOf(options, where);
  } catch (error) {
    living = undefined;
    throw error;
  }
  const session = clientSecret.split('_secret_')[0] ?? '';
  let frame: Frame | undefined;
  let destroyed = false;

  const alive = () => {
    if (destroyed) throw new IntegrationError('This Embedded Checkout object has already been destroyed. Please create a new one.');
  };

  async function answer(what: unknown, about: unknown): Promise<unknown> {
    if (what === 'lineItems' && onItems) return onItems({ checkoutSessionId: session, lineItems: about });
    if (what !== 'challenge') throw { type: 'api_error', message: `Nobody here answers ${String(what)}.` } satisfies PlainError;
    const { client: asking, intent, url } = about as { client: Client; intent: Intent; url: string };
    return challenge(asking, intent, url);
  }

  function heard(event: string, data: unknown): void {
    const detail = isObject(data) ? data : {};
    if (event === 'resize' && frame) style(frame.node, { height: `${Number(detail.height)}px` });
    if (event === 'leave') outside.leave(String(detail.url));
    if (event === 'complete') onComplete?.(undefined);
    if (event === 'analytics') onAnalytics?.({ checkoutSession: session, clientMetadata: {}, timestamp: Math.floor(Date.now() / 1000), ...detail });
    if (event === 'ask') {
      const { id } = detail;
      const asking = frame;
      answer(detail.what, detail.about).then(
        (ok) => asking?.call('answer', { id, ok }),
        (error) => asking?.call('answer', { id, error: isObject(error) && 'type' in error ? error : { type: 'api_error', message: String(error) } }),
      );
    }
  }

  const failed = (error: PlainError) => console.error(`Embedded Checkout could not be loaded. ${error.message ?? ''}`);

  return {
    mount(location) {
      alive();
      if (frame) throw new IntegrationError('This Embedded Checkout object is already mounted. Unmount it before you mount it again.');
      const found = find(location);
      frame = openFrame('checkout', 'Secure payment page', {
        loaded: (ready) => void ready.call('init', { client, clientSecret, asksItems: !!onItems }).catch(failed),
        heard, failed,
      });
      frame.node.name = 'embedded-checkout';
      frame.node.removeAttribute('role');
      style(frame.node, {
        border: '0', display: 'block', width: '100%', 'min-width': '100%', height: `${FIRST_HEIGHT_PX}px`, margin: '0', padding: '0', 'color-scheme': 'normal',
      });
      found.append(frame.node);
    },
    unmount() {
      alive();
      frame?.destroy();
      frame = undefined;
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      frame?.destroy();
      frame = undefined;
      if (living === self) living = undefined;
    },
  };
}

function callback(options: Record<string, unknown>, name: string, where: string): Callback | undefined {
  const given = options[name];
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'function') throw new IntegrationError(`Invalid value for ${where}: ${name} should be a function. You specified: ${String(given)}.`);
  return given as Callback;
}

async function secretOf(options: Record<string, unknown>, where: string): Promise<string> {
  const { clientSecret: known, fetchClientSecret: fetches } = options;
  if ((known === undefined || known === null) === (fetches === undefined || fetches === null)) {
    throw new IntegrationError(`Invalid value for ${where}: exactly one of clientSecret and fetchClientSecret should be specified.`);
  }
  const ask = callback(options, 'fetchClientSecret', where) as (() => unknown) | undefined;
  const secret = ask ? await ask() : known;
  if (typeof secret === 'string' && /^cs_\w+_secret_\w+/.test(secret)) return secret;
  throw new IntegrationError(
    `Invalid value for ${where}: ${ask ? 'fetchClientSecret should resolve to' : 'clientSecret should be'} a client secret of the form \${id}_secret_\${secret}. You specified: ${String(secret)}.`,
  );
}

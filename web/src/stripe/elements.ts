// `stripe.elements()`: the Elements of one payment, and what they share. Makes no frame and calls
// nobody until an Element is mounted: wrappers make more of these than they use.

import type { Client, ElementsOptions, PlainError } from '../shared/protocol.ts';
import { type Element, makeElement, type PublicElement, type Surroundings } from './element.ts';
import { ELEMENT_TYPES, type ElementType, isElementType, kindOf } from './element-types.ts';
import { Emitter, type Handler } from './emitter.ts';
import { absoluteFonts } from './font-sources.ts';
import { IntegrationError, needObject, warnUnknown } from './integration-error.ts';
import { since } from './train.ts';

const KNOWN = [
  'locale', 'fonts', 'appearance', 'clientSecret', 'customerSessionClientSecret', 'customerOptions', 'loader', 'mode',
  'currency', 'amount', 'setupFutureUsage', 'captureMethod', 'onBehalfOf', 'paymentMethodTypes',
  'allowedPaymentMethodTypes', 'excludedPaymentMethodTypes', 'paymentMethodCreation', 'paymentMethodConfiguration',
  'payment_method_configuration', 'payment_method_types', 'externalPaymentMethodTypes', 'customPaymentMethods',
  'paymentMethodOptions',
];

export interface SubmitResult {
  error?: PlainError;
  selectedPaymentMethod?: string;
}

export interface PublicElements {
  create(type: string, options?: Record<string, unknown>): PublicElement;
  getElement(type: unknown): PublicElement | null;
  update(options: Record<string, unknown>): Promise<void>;
  fetchUpdates(): Promise<{ error?: PlainError }>;
  submit(): Promise<SubmitResult>;
  on(event: 'update-end', handler: () => void): void;
}

/** What the library itself needs of a group. */
export interface Group {
  api: PublicElements;
  options: ElementsOptions;
  /** The mounted Element that holds what is confirmed. */
  paying(): Element | undefined;
  submitted: boolean;
}

const GROUPS = new WeakMap<object, Group>();
const ELEMENTS = new WeakMap<object, Element>();

export const groupOf = (api: unknown): Group | undefined => (api instanceof Object ? GROUPS.get(api) : undefined);
export const elementOf = (api: unknown): Element | undefined => (api instanceof Object ? ELEMENTS.get(api) : undefined);

export function makeElements(client: Client, given: unknown): PublicElements {
  const asked = given === undefined ? {} : needObject(given, 'stripe.elements()');
  warnUnknown(asked, KNOWN, 'elements()');
  check(asked);
  const living: Element[] = [];
  const emitter = new Emitter();
  const locale = typeof asked.locale === 'string' && asked.locale !== 'auto' ? asked.locale : client.locale;

  const around: Surroundings = {
    client: { ...client, locale },
    options: () => ({ ...group.options, fonts: absoluteFonts(group.options.fonts) }),
    gone: (element) => void living.splice(living.indexOf(element), 1),
  };

  async function tell(op: string, args: unknown): Promise<void> {
    await Promise.all(living.filter((one) => one.mounted()).map((one) => one.call(op, args)));
  }

  const api: PublicElements = {
    create(type, options) {
      if (!isElementType(type) || gone(type)) {
        throw new IntegrationError(
          `A valid Element name must be provided. Valid Elements are: ${Object.keys(ELEMENT_TYPES).filter((one) => !gone(one as ElementType)).join(', ')}. ` +
            `You passed: ${String(type)}.`,
        );
      }
      needsIntent(type, group.options);
      if (living.some((element) => element.type === type)) {
        throw new IntegrationError(`Can only create one Element of type ${type}.`);
      }
      const element = makeElement(type, options === undefined ? {} : needObject(options, 'elements.create()'), around);
      living.push(element);
      ELEMENTS.set(element.api, element);
      return element.api;
    },
    getElement: (type) =>
      living.find((element) => element.type === (type as { __elementType?: unknown })?.__elementType || element.type === type)
        ?.api ?? null,
    async update(options) {
      const changed = needObject(options, 'elements.update()');
      warnUnknown(changed, KNOWN, 'elements.update()');
      if ('clientSecret' in changed) throw new IntegrationError('elements.update() cannot change clientSecret. Create a new elements instance instead.');
      check({ ...group.options, ...changed });
      group.options = { ...group.options, ...changed };
      group.submitted = false;
      await tell('updateElements', group.options);
      emitter.emit('update-end', undefined);
    },
    async fetchUpdates() {
      try {
        await tell('refetch', undefined);
        return {};
      } catch (error) {
        return { error: error as PlainError };
      }
    },
    async submit() {
      const paying = group.paying();
      if (!paying) {
        throw new IntegrationError(
          'Invalid value for elements.submit(): elements should have a mounted Payment Element or Express Checkout Element.',
        );
      }
      const result = await paying.call<SubmitResult>('submit');
      group.submitted = !result.error;
      return result;
    },
    on: (event, handler) => emitter.on(event, handler as Handler),
  };

  const group: Group = {
    api,
    options: asked as ElementsOptions,
    paying: () => living.find((element) => element.mounted() && kindOf(element.type).confirms),
    submitted: false,
  };
  GROUPS.set(api, group);
  return api;
}

function check(options: Record<string, unknown>): void {
  const { clientSecret, mode, amount, currency } = options;
  if (clientSecret !== undefined && mode !== undefined) {
    throw new IntegrationError('Invalid value for elements(): you can only specify one of `clientSecret` and `mode`.');
  }
  if (clientSecret !== undefined && (typeof clientSecret !== 'string' || !/^(pi|seti|cs)_\w+_secret_\w+/.test(clientSecret))) {
    throw new IntegrationError(
      'Invalid value for elements(): clientSecret should be a client secret of the form ${id}_secret_${secret}. ' +
        `You specified: ${String(clientSecret)}.`,
    );
  }
  if (mode !== undefined) {
    if (mode !== 'payment' && mode !== 'setup' && mode !== 'subscription') {
      throw new IntegrationError(
        `Invalid value for elements(): mode should be one of the following strings: payment, setup, subscription. You specified: ${String(mode)}.`,
      );
    }
    if (typeof currency !== 'string') {
      throw new IntegrationError(`Invalid value for elements(): currency should be specified when mode is ${mode}.`);
    }
    if (mode !== 'setup' && !Number.isInteger(amount)) {
      throw new IntegrationError(`Invalid value for elements(): amount should be an integer when mode is ${mode}. You specified: ${String(amount)}.`);
    }
  }
  if (since('endive') && options.paymentMethodTypes !== undefined) {
    throw new IntegrationError('Invalid value for elements(): paymentMethodTypes is no longer supported. Use allowedPaymentMethodTypes instead.');
  }
}

/** Whether the train that the script was asked for as has dropped it. */
function gone(type: ElementType): boolean {
  const { last } = kindOf(type);
  return last !== undefined && last !== ONFILE_TRAIN && since(last);
}

function needsIntent(type: ElementType, options: ElementsOptions): void {
  if (kindOf(type).confirms && !options.clientSecret && !options.mode) {
    throw new IntegrationError(
      `In order to create a payment element, you must pass a clientSecret or mode when creating the Elements group.\n\n` +
        'e.g. stripe.elements({clientSecret: "{{CLIENT_SECRET}}"})',
    );
  }
}

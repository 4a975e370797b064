// `stripe.elements()`: the Elements of one payment, and what they share. Makes no frame and calls
// nobody until an Element is mounted: wrappers make more of these than they use.

import type { Client, ElementsOptions, PlainError } from '../shared/protocol.ts';
import { isShipping } from './additions.ts';
import { type Element, makeElement, type PublicElement, type Surroundings } from './element.ts';
import { CARD_PARTS, ELEMENT_TYPES, type ElementType, isElementType, kindOf } from './element-types.ts';
import { Emitter, type Handler } from './emitter.ts';
import { makeFontSources } from './font-sources.ts';
import { IntegrationError, needObject, warnUnknown } from './integration-error.ts';
import { checkGroup, KNOWN, spelt } from './group-options.ts';
import { localeOf } from './locale.ts';
import { since } from './train.ts';

export interface SubmitResult {
  error?: PlainError;
  selectedPaymentMethod?: string;
}

export interface PublicElements {
  create(type: string, options?: Record<string, unknown>): PublicElement;
  getElement(type: unknown, options?: Record<string, unknown>): PublicElement | null;
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
  /** The mounted Elements that add something to what is confirmed: an address, an e-mail address. */
  adding(): Element[];
  /** The mounted parts of one card. */
  parts(): Element[];
  submitted: boolean;
}

const GROUPS = new WeakMap<object, Group>();
const ELEMENTS = new WeakMap<object, Element>();
const GROUP_OF_ELEMENT = new WeakMap<Element, Group>();

export const groupOf = (api: unknown): Group | undefined => (api instanceof Object ? GROUPS.get(api) : undefined);
export const elementOf = (api: unknown): Element | undefined => (api instanceof Object ? ELEMENTS.get(api) : undefined);
/** The mounted parts of the card that this is a part of. */
export const partsBeside = (element: Element): Element[] => GROUP_OF_ELEMENT.get(element)?.parts() ?? [];

export function makeElements(client: Client, given: unknown): PublicElements {
  const asked = given === undefined ? {} : needObject(given, 'stripe.elements()');
  warnUnknown(asked, KNOWN, 'elements()');
  checkGroup(asked, 'elements()');
  const living: Element[] = [];
  const emitter = new Emitter();
  let locale = localeOf(asked, 'stripe.elements()') ?? client.locale;

  const fonts = makeFontSources(() => void tell('fonts', fonts.faces()).catch(() => undefined));
  fonts.use(asked.fonts);

  const told = (): ElementsOptions => ({ ...group.options, locale, fonts: fonts.faces(), billedBeside: billedBeside() });
  const billedBeside = () => group.adding().some((element) => kindOf(element.type).adds === 'billing' && !isShipping(element));
  const around: Surroundings = {
    client: () => ({ ...client, locale }),
    options: told,
    known: told,
    moved: (element) => {
      if (kindOf(element.type).adds === 'billing') void group.paying()?.call('beside', billedBeside()).catch(() => undefined);
    },
    owner: client,
    heard: (element, event, detail) => brandHeard(element, event, detail),
    gone: (element) => void living.splice(living.indexOf(element), 1),
  };

  /** Codes are as long as the card's brand has them, and the brand is known in the number's frame. */
  let brand: unknown = 'unknown';
  function brandHeard(element: Element, event: string, detail: Record<string, unknown>): void {
    if (element.type === 'cardNumber' && event === 'change') brand = detail.brand;
    else if (element.type !== 'cardCvc' || event !== 'ready') return;
    for (const one of living) if (one.type === 'cardCvc' && one.mounted()) void one.call('brand', { brand }).catch(() => undefined);
  }

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
      const asked = options === undefined ? {} : needObject(options, 'elements.create()');
      if (living.some((element) => element.type === type && sameMode(element, asked))) {
        throw new IntegrationError(`Can only create one Element of type ${type}.`);
      }
      const excluded = living.find((element) => kindOf(type).excludes?.includes(element.type));
      if (excluded) {
        throw new IntegrationError(`Cannot create an Element of type ${type} after an Element of type ${excluded.type} has already been created.`);
      }
      const element = makeElement(type, asked, around);
      living.push(element);
      ELEMENTS.set(element.api, element);
      GROUP_OF_ELEMENT.set(element, group);
      return element.api;
    },
    getElement(type, options) {
      const name = (type as { __elementType?: unknown })?.__elementType ?? type;
      return living.find((element) => element.type === name && (!options || sameMode(element, options)))?.api ?? null;
    },
    async update(options) {
      const changed = needObject(options, 'elements.update()');
      warnUnknown(changed, KNOWN, 'elements.update()');
      if ('clientSecret' in changed) throw new IntegrationError('elements.update() cannot change clientSecret. Create a new elements instance instead.');
      checkGroup({ ...group.options, ...changed }, 'elements.update()');
      group.options = { ...group.options, ...spelt(changed) };
      if ('fonts' in changed) fonts.use(changed.fonts);
      if ('locale' in changed) locale = localeOf(changed, 'elements.update()') ?? client.locale;
      group.submitted = false;
      await tell('updateElements', told());
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
      const results = await Promise.all(
        [...group.adding(), paying].map((one) => one.call<SubmitResult>('submit').catch((error: PlainError): SubmitResult => ({ error }))),
      );
      const result = results.find(({ error }) => error) ?? (results.at(-1) as SubmitResult);
      group.submitted = !result.error;
      return result;
    },
    on: (event, handler) => emitter.on(event, handler as Handler),
  };

  const group: Group = {
    api,
    options: spelt(asked) as ElementsOptions,
    paying: () => living.find((element) => element.mounted() && kindOf(element.type).confirms),
    adding: () => living.filter((element) => element.mounted() && kindOf(element.type).adds),
    parts: () => CARD_PARTS.flatMap((type) => living.filter((element) => element.type === type && element.mounted())),
    submitted: false,
  };
  GROUPS.set(api, group);
  return api;
}

/** A group has one address to ship to, and one to bill. */
const sameMode = (element: Element, options: Record<string, unknown>): boolean =>
  element.type !== 'address' || element.options().mode === options.mode;

/** Whether there is no such Element here, or the train that the script was asked for as has dropped it. */
function gone(type: ElementType): boolean {
  const { group, last } = kindOf(type);
  if (group === false) return true;
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

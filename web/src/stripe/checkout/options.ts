// What a page may say when it begins a checkout, read and checked. All but what it says of the buyer,
// which is read by the part that is loaded later.

import type { Appearance, ElementsOptions } from '../../shared/protocol.ts';
import { checkLooks } from '../appearance.ts';
import { IntegrationError, isObject, needObject, needOneOf, warnUnknown } from '../integration-error.ts';
import { since } from '../train.ts';

const KNOWN = ['clientSecret', 'elementsOptions', 'adaptivePricing', 'defaultValues'];
const LOOKS = ['appearance', 'loader', 'fonts', 'savedPaymentMethod'];

export interface CheckoutOptions {
  /** Which of the two a page has begun; our own pages take any session. */
  ui: 'elements' | 'form' | undefined;
  clientSecret: Promise<string>;
  appearance?: Appearance;
  loader?: ElementsOptions['loader'];
  fonts: unknown[];
  /** The faces of the fonts that are known by now. */
  faces(): Record<string, unknown>[];
  savedPaymentMethod: { save: boolean; redisplay: boolean };
  /** Which of two address Elements has the box that takes the other's address. */
  syncAddressCheckbox: 'billing' | 'shipping' | 'none';
  /** As the page gave them; read once the session is loaded. */
  defaultValues: unknown;
}

export function readOptions(given: unknown, where: string, ui?: CheckoutOptions['ui']): CheckoutOptions {
  const options = needObject(given, where);
  // A form has among its own what Elements have in options of theirs.
  const form = ui === 'form';
  const inside = form ? where : `${where}: elementsOptions`;
  const elements = form ? options : needObject(options.elementsOptions ?? {}, inside);
  warnUnknown(options, form ? ['clientSecret', 'defaultValues', ...LOOKS] : KNOWN, where);
  if (!form) warnUnknown(elements, [...LOOKS, 'syncAddressCheckbox'], inside);
  checkLooks(elements, inside);
  const saved = elements.savedPaymentMethod === undefined ? {} : needObject(elements.savedPaymentMethod, `${where}: savedPaymentMethod`);
  warnUnknown(saved, ['enableSave', 'enableRedisplay'], `${where}: savedPaymentMethod`);
  return {
    ui,
    clientSecret: secretOf(options.clientSecret, where),
    appearance: elements.appearance as Appearance | undefined,
    loader: elements.loader as ElementsOptions['loader'],
    fonts: Array.isArray(elements.fonts) ? elements.fonts : [],
    faces: () => [],
    savedPaymentMethod: {
      save: isAuto(saved.enableSave, 'enableSave', where),
      redisplay: isAuto(saved.enableRedisplay, 'enableRedisplay', where),
    },
    syncAddressCheckbox: needOneOf(elements.syncAddressCheckbox ?? 'billing', ['billing', 'shipping', 'none'], `${inside}: syncAddressCheckbox`) as 'billing',
    defaultValues: options.defaultValues,
  };
}

/** Since clover methods are saved and shown again unless the page says otherwise. */
function isAuto(value: unknown, name: string, where: string): boolean {
  if (value === undefined) return since('clover');
  if (value === 'auto' || value === 'never') return value === 'auto';
  throw new IntegrationError(
    `Invalid value for ${where}: ${name} should be one of the following strings: auto, never. You specified: ${String(value)}.`,
  );
}

function secretOf(given: unknown, where: string): Promise<string> {
  const checked = (value: unknown): string => {
    if (typeof value === 'string' && /^cs_\w+_secret_\S+$/.test(value)) return value;
    throw new IntegrationError(
      `Invalid value for ${where}: clientSecret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(value)}.`,
    );
  };
  const comes = isObject(given) && typeof given.then === 'function';
  const secret = comes ? Promise.resolve(given as unknown as Promise<unknown>).then(checked) : Promise.resolve(checked(given));
  // Whoever waits for it hears of it; a page that never asks is not told that nobody listened.
  secret.catch(() => undefined);
  return secret;
}

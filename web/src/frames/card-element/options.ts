// Options of the card Element and its parts, read. `disableLink` acts on nothing because there is
// nothing to disable: this server has no Link.

import { record } from '../sheet.ts';

export interface CardOptions {
  disabled: boolean;
  icon: boolean;
  solid: boolean;
  placeholder: string | undefined;
  asksPostal: boolean;
  postalCode: string | undefined;
  networks: string[];
}

/** `showIcon` is what the number's Element calls it, off unless asked for; `hideIcon` is the single line's. */
export function read(type: string, given: Record<string, unknown>): CardOptions {
  const { postalCode } = record(given.value);
  return {
    disabled: given.disabled === true,
    icon: type === 'card' ? given.hideIcon !== true : given.showIcon === true,
    solid: given.iconStyle === 'solid',
    placeholder: typeof given.placeholder === 'string' ? given.placeholder : undefined,
    asksPostal: given.hidePostalCode !== true,
    postalCode: typeof postalCode === 'string' ? postalCode : undefined,
    networks: Array.isArray(given.preferredNetwork) ? given.preferredNetwork.map(String) : [],
  };
}

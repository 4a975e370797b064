// A card whose parts are typed in frames of their own. The controller asks those frames itself, as one
// document of our origin another: nothing goes by way of the merchant's page, whose scripts can have
// put anything in place of its ports and channels.

import type { PlainError } from '../../shared/protocol.ts';
import type { CardField } from '../card-element/field.tsx';

declare global {
  interface Window {
    /** Set in frames that hold a part of a card; other origins cannot see it. */
    onfileCardField?: CardField;
  }
}

/** The card's parts, in the API's names. Throws what is wrong with them, once they all show it. */
export function gather(frames: string[]): Record<string, unknown> {
  const fields = frames.map(fieldIn);
  const errors = fields.map((field) => field.check());
  const first = errors.findIndex((error) => error !== null);
  if (first >= 0) {
    fields[first]?.focus();
    throw errors[first];
  }
  return Object.assign({}, ...fields.map((field) => field.data()));
}

function fieldIn(name: string): CardField {
  const frames = window.parent as unknown as Record<string, Window | undefined>;
  try {
    const field = frames[name]?.onfileCardField;
    if (field) return field;
  } catch {
    // A frame of another origin goes by this name.
  }
  throw { type: 'api_error', message: 'A field of the card is not ready yet.' } satisfies PlainError;
}

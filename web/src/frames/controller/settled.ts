// How a confirmation ended whose frame was taken away before it could say so.

import type { Intent, PlainError } from '../../shared/protocol.ts';

const EVERY_MS = 250;
/** A request that the frame had sent is on record by then. */
const PATIENCE_MS = 4_000;

const errorOf = (intent: Intent): PlainError | null => intent.last_payment_error ?? intent.last_setup_error ?? null;

/** Reads the intent until it has moved on, or an attempt on it has failed that was not known before. */
export async function settled(read: () => Promise<Intent>, otherwise: PlainError): Promise<Intent> {
  const first = await read();
  const known = JSON.stringify(errorOf(first));
  for (let intent = first, waited = 0; ; waited += EVERY_MS, intent = await read()) {
    if (intent.status !== 'requires_payment_method' && intent.status !== 'requires_confirmation') return intent;
    const error = errorOf(intent);
    // The attempt may have failed before the first look; then nothing changes any more.
    if (error && (JSON.stringify(error) !== known || waited >= PATIENCE_MS)) throw { ...error, [intent.object]: intent };
    if (waited >= PATIENCE_MS) throw otherwise;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

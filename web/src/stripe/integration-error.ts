// Mistakes of the integration, as opposed to mistakes of the buyer: these are thrown.

export class IntegrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IntegrationError';
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For what takes an object and was given something else. */
export function needObject(value: unknown, where: string): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new IntegrationError(`Invalid value for ${where}: value should be an object. You specified: ${shown(value)}.`);
}

export function needString(value: unknown, where: string): string {
  if (typeof value === 'string' && value) return value;
  throw new IntegrationError(`Invalid value for ${where}: value should be a string. You specified: ${shown(value)}.`);
}

export function needBoolean(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new IntegrationError(`Invalid value for ${where}: value should be a boolean. You specified: ${shown(value)}.`);
}

export function needArray(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new IntegrationError(`Invalid value for ${where}: value should be an array. You specified: ${shown(value)}.`);
}

export function needOneOf(value: unknown, allowed: readonly string[], where: string): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  throw new IntegrationError(
    `Invalid value for ${where}: value should be one of the following strings: ${allowed.join(', ')}. You specified: ${shown(value)}.`,
  );
}

/** Unknown names act on nothing; the integrator hears of it, as with the original. */
export function warnUnknown(given: Record<string, unknown>, known: readonly string[], where: string): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) console.warn(`Unrecognized ${where} parameter: ${name} is not a recognized parameter. This may cause issues with your integration in the future.`);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

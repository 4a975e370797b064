// What an appearance may not be: mistakes of the page that are thrown before anything is drawn.

import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';

const KNOWN = ['theme', 'variables', 'rules', 'labels', 'inputs', 'disableAnimations'];
const CHOICES: Record<string, readonly string[]> = {
  theme: ['stripe', 'night', 'flat', 'none', 'minimal'], labels: ['auto', 'above', 'floating'], inputs: ['spaced', 'condensed'],
};

export function checkLooks({ appearance, loader, fonts }: Record<string, unknown>, where: string): void {
  oneOf(loader, ['auto', 'always', 'never'], 'loader', where);
  if (fonts !== undefined && !Array.isArray(fonts)) {
    throw new IntegrationError(`Invalid value for ${where}: fonts should be an array. You specified: ${String(fonts)}.`);
  }
  if (appearance === undefined) return;
  const looks = needObject(appearance, `${where}: appearance`);
  warnUnknown(Object.fromEntries(Object.keys(looks).map((name) => [`appearance.${name}`, true])), KNOWN.map((name) => `appearance.${name}`), where);
  for (const [name, choices] of Object.entries(CHOICES)) oneOf(looks[name], choices, `appearance.${name}`, where);
  for (const name of ['variables', 'rules']) {
    if (looks[name] !== undefined && !isObject(looks[name])) needObject(looks[name], `${where}: appearance.${name}`);
  }
  if (looks.disableAnimations !== undefined && typeof looks.disableAnimations !== 'boolean') {
    throw new IntegrationError(`Invalid value for ${where}: appearance.disableAnimations should be a boolean. You specified: ${String(looks.disableAnimations)}.`);
  }
}

function oneOf(value: unknown, choices: readonly string[], name: string, where: string): void {
  if (value === undefined || choices.includes(value as string)) return;
  throw new IntegrationError(
    `Invalid value for ${where}: ${name} should be one of the following strings: ${choices.join(', ')}. You specified: ${String(value)}.`,
  );
}

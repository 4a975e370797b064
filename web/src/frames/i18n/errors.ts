// What the API says no with, in the buyer's language. Codes are the interface and stay; a message
// that has no translation stays as the API wrote it.

import type { PlainError } from '../../shared/protocol.ts';
import { en, type TextKey } from './en.ts';
import { language, t } from './text.ts';

export function inLanguage(error: PlainError): PlainError {
  if (language.value.startsWith('en')) return error;
  const codes = [error.decline_code, error.code].map((code) => String(code).replace(/^(payment|setup)_intent_authentication/, 'authentication'));
  const key = codes.flatMap((code) => [`api.${code}`, `error.${code}`]).find((name) => Object.hasOwn(en, name));
  return key ? { ...error, message: t(key as TextKey) } : error;
}

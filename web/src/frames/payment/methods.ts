// Every payment method that the Payment Element has a form for, by the API's name of it.

import { cardMethod } from './card.tsx';
import type { MakeMethod } from './method.ts';

export const METHODS: Record<string, MakeMethod> = {
  card: cardMethod,
};

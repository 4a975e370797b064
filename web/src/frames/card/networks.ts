// Cards that two networks carry: the buyer chooses between them, whatever the shop prefers.

/** Digits by which such cards begin, and their networks. */
const CO_BADGED: readonly [from: string, networks: readonly string[]][] = [
  ['40000025', ['cartes_bancaires', 'visa']],
  ['55555525', ['cartes_bancaires', 'mastercard']],
];

/** None until enough digits are there to tell, and for a card that leaves no choice. */
export function networksOf(digits: string): readonly string[] {
  return CO_BADGED.find(([from]) => digits.startsWith(from))?.[1] ?? [];
}

export const NETWORK_NAMES: Record<string, string> = { cartes_bancaires: 'Cartes Bancaires', visa: 'Visa', mastercard: 'Mastercard' };

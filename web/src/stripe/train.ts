// The release trains: one code base, a few differences by age.

const ORDER = ['v3', 'acacia', 'basil', 'clover', 'dahlia', 'endive'];

/** Whether the script was asked for as this train or a younger one. */
export function since(train: string): boolean {
  return ORDER.indexOf(ONFILE_TRAIN) >= ORDER.indexOf(train);
}

/** `Stripe.version`: a number for the oldest, by which the official package tells them apart. */
export const version: string | number = ONFILE_TRAIN === 'v3' ? 3 : ONFILE_TRAIN;

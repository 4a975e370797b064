// Heights of the Payment Element's parts at the default looks, in pixels: by these the page reserves
// room before the frame is there, and the frame fills it until it knows better.

/** The form of a card: three rows of fields. */
export const CARD_FORM = 225.5;
/** A row of the accordion, with the line beneath it. */
const ROW = 53;
/** What is between rows that stand apart, beyond that line. */
const GAP = 9;
/** The row of tabs, with the space beneath it. */
export const TABS = 72;
/** Beneath an open row's form. */
export const PANEL_END = 16;
/** Rows that are closed, one joined to the next, or apart. */
export const rows = (count: number, apart: boolean): number => count * (ROW + (apart ? GAP : 0)) + 1 - (apart ? GAP : 0);

/** How many closed rows are this high; none where they never are. */
export function rowsOf(height: number): number {
  const count = [false, true].map((apart) => (height - rows(0, apart)) / (rows(1, apart) - rows(0, apart))).find(Number.isInteger);
  return count ?? 0;
}

/** Rows of the accordion until the buyer asks for the others. */
export const VISIBLE_ROWS = 5;

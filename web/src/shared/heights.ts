// Heights of the Payment Element's parts at the default looks, in pixels: by these the page reserves
// room before the frame is there, and the frame fills it until it knows better.

/** The form of a card: three rows of fields. */
export const CARD_FORM = 225.5;
/** A row of the accordion, with the line beneath it. */
export const ROW = 53;
/** The row of tabs, with the space beneath it. */
export const TABS = 72;
/** Beneath an open row's form. */
export const PANEL_END = 16;
/** Rows of the accordion until the buyer asks for the others. */
export const VISIBLE_ROWS = 5;

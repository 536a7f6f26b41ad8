/* What a tab remembers stands under these keys. Other sites may live at the same origin. */

/** The list that a paper was opened from: every tab reads its own. */
export const LIST_KEY = `carrel-list${import.meta.env.BASE_URL}`;
/** Slug of the paper from which the reader goes back to its list. */
export const RETURN_KEY = `carrel-return${import.meta.env.BASE_URL}`;

/** Papers that fit beside each other. */
export const MOST_COMPARED = 6;

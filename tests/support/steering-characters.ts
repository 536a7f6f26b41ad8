/**
 * Characters that no text on a page may hold: controls, directions, spaces without width, halves that stand for nothing,
 * and the private ones that the project itself works with.
 */
export const STEERING =
  /(?!\s)\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uE000-\uF8FF\uFEFF\uFFFE\uFFFF]/u;

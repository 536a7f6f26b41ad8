/*
 * The words of all papers with where they stand, in files of a few kilobytes each: what a query loads. Words are in order,
 * each written as what it shares with the word before and the rest; papers and places as distances from the one before.
 * Where papers are many, how long each is stands beside its number: a table of all would be most of what a query loads.
 * Even so it is said only where it counts: of a title that has the word, and of an abstract that has it, in steps.
 */

/** Shares are kept in so many parts: Pagefind's weight of a whole word. */
export const WHOLE = 24;
/** The character that stands for no letter shared. */
export const NONE_SHARED = 33;

/** Columns of numbers. */
export type Columns<T> = readonly [
  papers: T,
  gaps: T,
  shapes: T,
  more: T,
  titleLengths: T,
  abstractSteps: T,
  inTitles: T,
  inAbstracts: T,
  inAuthors: T,
  parts: T,
];
export const COLUMNS = 10;

/**
 * How often a word stands in each field of a page is one number, since most combinations hardly ever come: in the
 * abstract, in the title, up to this, and whether among the authors. What is more is another number.
 */
export const MOST_IN_TITLE = 2;
export const SHAPES = 2 * (MOST_IN_TITLE + 1);

/**
 * A number of things in words, with commas between thousands.
 * @param one name of one of them
 * @param several name of several; `one` with an “s” unless given
 * @example counted(1, 'paper') === '1 paper'
 */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${readableNumber(count)} ${count === 1 ? one : several}`;
}

/** A number of papers in words. */
export function countPapers(count: number): string {
  return counted(count, 'paper');
}

/** A whole number with commas between thousands. */
export function readableNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

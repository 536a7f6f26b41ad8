/** The word that may make up most of what was seen, by the majority vote of Boyer and Moore (1991), which needs no table. */
export interface Majority {
  word: number;
  /** By how many it leads, at most by how many more times it was seen than all others together. */
  votes: number;
}

/** Counts a word that was seen. */
export function vote(majority: Majority, word: number): void {
  if (majority.votes === 0) majority.word = word;
  majority.votes += majority.word === word ? 1 : -1;
}

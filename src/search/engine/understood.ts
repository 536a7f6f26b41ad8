import type { Hit, Reading } from './answer.ts';
import type { LookUp } from './later/look-up.ts';
import type { Query } from './query.ts';
import type { QueryTerms } from './terms.ts';

/** What a reader has asked for. */
export interface Understood {
  query: Query;
  readings: Reading[];
  /** Whether the newest of the good papers come first. */
  newest: boolean;
  /** The query with nothing read into it, where something was. */
  unread?: Query;
  /** Papers that the query calls by an identifier. */
  named?: LookUp;
}

/** What meaning adds to what words found. */
export interface FoundMeaning {
  /** Papers that words alone would not have found. */
  added: ReadonlySet<number>;
  /** Words of the query that say something and whose meaning is known, with what they mean. */
  words: ReadonlyMap<string, Float64Array>;
}

/** Papers that a query finds. */
export interface FoundPapers {
  /** Numbers of the papers, best first, before facets. */
  papers: number[];
  terms: QueryTerms;
  /** What words say: scores by paper, and the rarity of the query's words together. */
  scores?: { score: Float64Array; rarity: number };
  /** What meaning adds to what words found. */
  meaning?: FoundMeaning;
  /** Says of a hit why it was found, in place of what is said of words. */
  explain?: (hit: Hit, paper: number) => Hit;
  /** Sentences about conditions that make no sense here. */
  hints: string[];
  /** The query in words; empty for an empty query. */
  sentence: string;
}

/** What a query asks of a paper. */
export interface Asked extends Omit<FoundPapers, 'papers' | 'scores' | 'meaning' | 'explain'> {
  /** What a paper must pass. */
  tests: ((paper: number) => boolean)[];
}

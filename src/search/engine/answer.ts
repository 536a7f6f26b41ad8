import type { HitRow, TopicName } from '../format/search-table.ts';
import type { ExcerptPart } from './beside/excerpt.ts';
import type { FacetCounts } from './beside/facets.ts';
import type { SearchState } from './query-state.ts';
import type { Alternative } from './terms.ts';

/** A search: the state of the page, and whether the last word may still be growing under the reader's fingers. */
export interface SearchRequest extends SearchState {
  typing?: boolean;
}

/** Something else that was searched than what was typed. */
export interface Substitution {
  /** `shared`: words that a text has in common with a paper, for nothing that was typed. */
  kind: Alternative['kind'] | 'shared';
  typed: string;
  /** What was searched in place of it (`spelling`) or together with it. */
  searched: string[];
}

/** A part of the query that was read as something else than words. */
export interface Reading {
  /** What was typed. */
  typed: string;
  /** How it was read, for example: from 2022 or later. */
  says: string;
  /** The query without it. */
  without: string;
}

/** A word that no paper has, with a word that may have been meant. */
export interface Suggestion {
  typed: string;
  /** The word that may have been meant. */
  meant: string;
}

/** Words of a paper whose meaning is near that of a word of the query. */
export interface NearWords {
  typed: string;
  near: string[];
}

/** What a list of results shows of a paper's text. */
export interface HitText {
  /** Names of all authors in order. */
  authors: string[];
  /** The part of the abstract that matches best. */
  excerpt: ExcerptPart[];
}

/** A paper in the results. */
export interface Hit extends Omit<HitRow, 'year' | 'topics' | 'lengths'> {
  /** Year in which it first appeared, of four digits. */
  year?: string;
  topics: TopicName[];
  /** Words of the query that the paper has, as typed, and those that it does not have. */
  matched: string[];
  missed: string[];
  /** Why it was found although it does not have a word as typed. */
  why: Substitution[];
  /** Set where what the paper means was found, and no word of the query: tells which of its words are near which ones typed. */
  nearWords?: () => Promise<NearWords[]>;
  /** Fetches who wrote it and what it says of the query. */
  text(): Promise<HitText>;
}

/** Answer to a search. */
export interface Answer {
  request: SearchRequest;
  /** The query in words; empty for an empty query. */
  sentence: string;
  /** What could not be understood, one sentence each. */
  hints: string[];
  readings: Reading[];
  substitutions: Substitution[];
  /** What may have been meant by words that are in no paper and that nothing was searched for. */
  suggestions: Suggestion[];
  /** Number of all hits. */
  total: number;
  /** Number of hits before they were narrowed by facets. */
  unnarrowed: number;
  /** Number of pages of results, at least 1. */
  pages: number;
  /** Hits of the page asked for. */
  hits: Hit[];
  /** Counts what the hits can be narrowed by. */
  facets(): Promise<FacetCounts>;
  /** Whether what papers mean took part. */
  withMeaning?: boolean;
  /**
   * Set where words leave the query open: what papers mean may say more. Undefined where it does not; rejects when a file
   * cannot be fetched.
   */
  byMeaning?: () => Promise<Answer | undefined>;
}

/** Results on a page. */
export const HITS_PER_PAGE = 20;

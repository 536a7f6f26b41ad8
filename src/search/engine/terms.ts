import type { PaperColumns } from '../format/beside/paper-columns.ts';
import type { Vocabulary } from '../format/later/vocabulary.ts';
import type { PostingList } from '../format/posting-list.ts';
import type { TitlesWith } from '../format/title-files.ts';
import type { Compounds } from './compounds.ts';
import type { Pace } from './pace.ts';
import type { WordIndex } from './word-index.ts';

/** A different way to write a stretch of the query. */
export interface Candidate {
  /**
   * `spelling`: a likely correction; `joined`: the same word written otherwise; `abbreviation`: short or long form;
   * `beginning`: a word that begins so; `family`: the name without its version.
   */
  kind: 'spelling' | 'joined' | 'abbreviation' | 'beginning' | 'family';
  /** Place of the stretch's first word in the query, and number of its words. */
  at: number;
  length: number;
  /** Words to search, separated by spaces. */
  text: string;
}

/** Something else than the word itself that was searched for it. */
export interface Alternative {
  kind: Candidate['kind'];
  /** What was typed: the word, or all the words that an abbreviation stands for. */
  typed: string;
  /** What was searched. */
  text: string;
  pages: PostingList;
}

/** A word of the query, repeated words once, with the papers that have it. */
export interface Term {
  /** Folded word as it was first typed. */
  word: string;
  /** How often the query has it. */
  count: number;
  /** Papers that have the word itself in any form. */
  own: PostingList;
  /** Papers that have it or one of its alternatives. */
  pages: PostingList;
  alternatives: Alternative[];
  /** A word that may have been meant by one that no paper has; nothing was searched for it. */
  suggestion?: string;
}

/** A word of the query in its place. */
export interface TermAt {
  /** Number of the term. */
  term: number;
  /** Place among all words of the query, those without a meaning of their own included. */
  place: number;
}

/** Words of a query with what stands between them left out. */
export interface QueryTerms {
  terms: Term[];
  /** The words in order. */
  sequence: TermAt[];
  /** The words that were left out since they say nothing of a subject. */
  dropped: { word: string; place: number }[];
  /** Number of all words of the query. */
  length: number;
}

/** What terms are looked up in. */
export interface TermSources {
  index: WordIndex;
  compounds: Compounds;
  /** British and American spellings that both occur, by the other one's stem. */
  spellings: ReadonlyMap<string, string>;
  /** Words that say nothing of a paper's subject. */
  stopWords: ReadonlySet<string>;
  /** Words of all papers; fetched only when the index does not know a word. */
  vocabulary: (read: (text: string) => Vocabulary) => Promise<Vocabulary>;
  /** What papers are narrowed and sorted by; fetched only when a query asks for it. */
  columns: () => Promise<PaperColumns>;
  /** Titles that a function word stands in; fetched only where some title may be in the query. */
  titlesWith: TitlesWith;
  pace: Pace;
}

/** Words, and what means the same: an abbreviation and what it stands for, or the other way round. */
export interface OtherForm {
  words: readonly string[];
  text: string;
}

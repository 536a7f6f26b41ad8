/**
 * Everything about related papers that could have been set otherwise. Parts of the likeness were chosen on round values
 * where neighbouring ones do as well, not on the best one.
 */

/** Papers shown at most. */
export const MOST_RELATED = 8;
/** Likeness is a weighted mean of three cosines: of terms … */
export const TERM_WEIGHT = 1;
/** … of latent vectors, which see that different words are about one thing, but see it coarsely … */
export const LATENT_WEIGHT = 0.3;
/** … and of topics, which only say which corner of the field both are in. */
export const TOPIC_WEIGHT = 0.15;
/** Papers less alike than this are left out: a short list is better than a far-fetched one. */
export const LEAST_LIKENESS = 0.06;

/** Terms of a paper, heaviest first, by which candidates are sought; lighter ones hardly move the cosine. */
export const QUERY_TERMS = 40;
/** Papers looked through for one term: those in which it weighs most. Bounds the work for terms of many papers. */
export const LONGEST_POSTINGS = 1000;
/** Candidates that are compared in full. */
export const CANDIDATES = 80;

/** Terms named as the reason. */
export const MOST_SHARED_TERMS = 4;
/** A reason is a term of at most this share of all papers, since what every paper has is no reason … */
export const MOST_SHARED_SHARE = 0.1;
/** … or of this share where there is no better one; at last it need not even name a subject. */
export const MOST_SHARED_SHARE_OTHERWISE = 0.5;
/** A phrase says more than one of its words: its weight counts this often. */
export const PHRASE_FACTOR = 2;

/** From this cosine of terms on it is checked whether two papers are nearly the same text … */
export const DUPLICATE_COSINE = 0.6;
/** … which they are if this share of their three-word sequences is common. Other papers of one group stay below 0.1. */
export const DUPLICATE_RESEMBLANCE = 0.4;

/** Everything about related papers that could have been set otherwise. */

/** Papers shown at most. */
export const MOST_RELATED = 8;
/** Pairs of papers drawn to learn how alike any two are. */
export const SAMPLED_PAIRS = 2000;
/**
 * What is learnt of the whole corpus moves in steps, as powers of two to multiples of these: numbers of papers by doubling, …
 */
export const COUNT_STEP = 1;
/** … how much a view varies by half a doubling, … */
export const SPREAD_STEP = 0.5;
/** … and what is unusual by a quarter. */
export const UNUSUAL_STEP = 0.25;
/** What a paper's further topics count for beside its main topic. */
export const FURTHER_TOPIC = 0.5;
/**
 * Papers less alike than any two plus so many standard deviations are left out: a short list, or none, is better than a
 * far-fetched one.
 */
export const UNUSUAL = 1.5;
/** Papers alike by so many times as much are related whether one can name what they share or not. */
export const SURELY_ALIKE = 1.6;

/**
 * A paper that joined those learnt from is among an older paper's related ones if it is so many times as like it as the
 * last of them.
 */
export const CLEARLY_NEARER = 1.2;

/** Terms of a paper, heaviest first, by which candidates are sought; lighter ones hardly move the cosine. */
export const QUERY_TERMS = 40;
/** Papers looked through for one term: those in which it weighs most. Bounds the work for terms of many papers. */
export const LONGEST_POSTINGS = 400;
/**
 * Terms that more papers hold are not looked up: the few in which one weighs most have little else in common. Among up to
 * 10,000 papers there is none, since no term stands in more than half of them.
 */
export const MOST_HOLDERS = 5000;
/** Candidates that are compared in full. */
export const CANDIDATES = 80;

/** Terms named as the reason. */
export const MOST_SHARED_TERMS = 3;
/** A reason is a term of at most this share of all papers, since what every paper has is no reason … */
export const MOST_SHARED_SHARE = 0.1;
/** … or of this share where there is no better one. */
export const MOST_SHARED_SHARE_OTHERWISE = 0.5;
/** A phrase says more than one of its words: its weight counts this often. */
export const PHRASE_FACTOR = 2;

/** From this cosine of terms on it is checked whether two papers are nearly the same text … */
export const DUPLICATE_COSINE = 0.6;
/** … which they are if this share of their three-word sequences is common. Other papers of one group stay below 0.1. */
export const DUPLICATE_RESEMBLANCE = 0.4;

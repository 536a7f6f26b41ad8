/*
 * Every number that decides the order of results, with its reason: round values from the middle of what works. Those that
 * matter most (SATURATION, ADJACENCY, RELATED_SHARE) were chosen by nested validation over four sets of judged queries:
 * Cranfield, CACM, queries about language models, and sentences with the papers related to theirs. Chosen on three of the
 * sets, they lie a step from these, and the fourth has an nDCG@10 of .416, .542, .772 and .550, where a choice of its own
 * would give .419, .553, .779 and .571.
 */

/** How soon a word that is repeated stops counting (BM25's k1, Robertson and Zaragoza 2009). */
export const SATURATION = 2;
/** How much a long text is held back (BM25's b). */
export const LENGTH_EFFECT = 0.55;
/** How much a long title is held back. */
export const TITLE_LENGTH_EFFECT = 0.3;
/** A word in the title counts as so many in the abstract: titles name the subject. */
export const TITLE_WEIGHT = 4;
/** A word among the authors: names are found, yet `Young` in a name is not a word of the subject. */
export const AUTHORS_WEIGHT = 1;
/** The first author is the one by whom a paper is called: “Kaplan et al.”. */
export const FIRST_AUTHOR_WEIGHT = 2;
/** Another form of the word than the one asked for (`models` for `modelling`). */
export const INFLECTED_SHARE = 0.8;
/** A word for what is done with the one asked for, or the other way round (`token` for `tokenizer`). */
export const DERIVED_SHARE = 0.2;
/** A word that begins as the one that is being typed. */
export const PREFIX_SHARE = 0.5;
/** What an abbreviation stands for, found in place of it or the other way round. */
export const ABBREVIATION_SHARE = 0.8;
/** A word that one typing error leads to. */
export const CORRECTION_SHARE = 0.8;
/** A word that begins as one that no paper has. */
export const BEGINNING_SHARE = 0.6;
/** A name without the version that was asked for. */
export const FAMILY_SHARE = 0.4;
/** Two words that stand side by side in the query as well as in the text, as a share of their rarity. */
export const ADJACENCY = 0.5;
/** Two neighbours of the query that stand near one another in the text, in any order, as a share of their rarity. */
export const NEARNESS = 0.15;
/** Words that lie between two words that are near one another, and themselves: a clause. */
export const NEAR = 8;
/** A paper whose whole title is the query comes first: its score is multiplied by this. */
export const WHOLE_TITLE = 4;
/** Three words or more that stand in a title just so are the whole query, or a whole title inside a longer one. */
export const TITLE_RUN = 3;
/** A paper that has all words of the query just as the query has them: this is added to its score, as a share of it. */
export const VERBATIM = 1;
/** A paper that has only a part of the words so: that part to this power. */
export const VERBATIM_POWER = 6;
/**
 * Papers whose related papers match are likelier to be on the subject (score regularisation, Diaz 2005): this share of
 * the related papers' mean score is added. From .3 to .8 Cranfield has .410–.424, CACM .544–.555, topical queries .753–.759.
 */
export const RELATED_SHARE = 0.6;
/**
 * Papers that match much less of the query than the good ones are no results: the least share of the rarity that the
 * last of the good ones has. One paper alone may have nearly everything, and says nothing of the others.
 */
export const LEAST_COVERAGE = 0.25;
/** The good ones: so many. */
export const MEASURE_OF_COVERAGE = 10;

/*
 * Where what papers mean joins in. Chosen by nested validation, leaving out one of six sets at a time: lay questions,
 * subjects, questions, known papers, Cranfield, CACM. The others chose a weight of 12 or 24, 1.25 to 1.75 or 1.5 to 2, and
 * 12 to 24 or 16 to 32, with which the one left out has an nDCG@10 of .509, .773, .879, .968, .407 and .546; with those
 * that are nearest to words alone among the settings within .002 of that choice, .478, .756, .879, 1, .414 and .546. The
 * numbers here lie between: .509, .773, .879, 1, .414 and .546, where words alone have .258, .769, .792, 1, .413 and .546.
 */

/** What a cosine of meaning counts for beside scores that are divided by the query's rarity. */
export const MEANING_WEIGHT = 12;
/** The best paper's score, as a share of the query's rarity, up to which words leave it open, and from which they do not. */
export const MEANING_UNANSWERED = [1.25, 1.75] as const;
/** The same for the score itself: evidence from words, in nats. */
export const MEANING_EVIDENCE = [12, 24] as const;

import { FUNCTION_WORDS, words } from './function-words.ts';

/** Adverbs, verbs and abbreviations with as little content: papers of any field use them, and none is about them. */
const EMPTY_WORDS = words(`
again ago almost alone already always another away back became become becomes due else etc even ever former
further get gets give given gives found go goes however indeed instead just last later latter least let lets
likely made mainly make makes making maybe meanwhile moreover mostly namely nearly need never nevertheless next
now often once one ones otherwise own perhaps please put quite rather really regarding same say says see seem
seems seen self sometimes somewhat soon still take taken takes thereby thing things together use used uses using
usually way ways well whole yes e.g i.e eg ie et al cf
`);

/**
 * Words that carry grammar, not content: they part phrases and are never terms. Folded to lower case, without marks.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...EMPTY_WORDS]);

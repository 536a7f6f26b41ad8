import { FUNCTION_WORDS, words } from './function-words.ts';

/** Prepositions that searchers remember of titles: `beyond`, `inside` and `versus` tell papers apart. */
const TOLD_APART = words(
  'beneath beside besides beyond despite except inside near outside past till underneath versus vs',
);

/** Adverbs and verbs of everyday sentences. Not those that name something (`self`, `next`, `need`, `alone`, `way`). */
const EVERYDAY_WORDS = words(`
again almost always another away back became become came else etc even ever further get gets getting give given gives go
goes going got however indeed instead just keep kept know known last least let likely made mainly make makes making maybe
mean mostly never now often once one ones otherwise own perhaps please possible quite rather really said same say see seem
seems seen sometimes somewhat still sure take taken thereby thing things together use used useful uses using usually
various want wants well went whole yes example examples especially particular particularly include included includes
including exist exists based due best better good actually happen happened happens e g eg ie
`);

/** What people wrap a question in: “I am interested in articles that discuss …”. */
const QUESTION_WORDS = words(`
interest interests interested interesting aspect aspects issue issues description descriptions discuss discussed discusses
discussing discussion discussions available pertaining relating related references concerned concerning regarding
article articles paper papers publication publications vol pp deal dealing deals describe described describes describing
find found looking obtain obtained obtaining tell
`);

/**
 * Words that say nothing of a paper's subject: those that hold a sentence together, and those that people wrap a
 * question in. They are left out of a search unless nothing else is in it.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...[...FUNCTION_WORDS].filter((word) => !TOLD_APART.has(word)),
  ...EVERYDAY_WORDS,
  ...QUESTION_WORDS,
]);

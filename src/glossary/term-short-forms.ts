import { compare } from '../compare.ts';
import { type Candidate, emptyCandidate, merged } from './candidate.ts';
import type { GlossaryPaper } from './glossary.ts';
import type { GlossaryEntry } from './schema.ts';
import { type TermWords, wordNumbers } from './term-words.ts';

/** Short forms beside the candidates. */
export interface ShortForms {
  /** Short form by the key of its long form. */
  shortOf: ReadonlyMap<string, string>;
  /** Long form by the key of a short form that nobody spells out: the short form is the name. */
  longOf: ReadonlyMap<string, string>;
}

/**
 * Joins each short form of the glossary with its long form: the term holds the papers of both. Where hardly any paper
 * spells it out (`GPU`, `BLEU`), the short form is the term, otherwise the long one.
 */
export function joinShortForms(
  papers: readonly GlossaryPaper[],
  entries: readonly GlossaryEntry[],
  candidates: Map<string, Candidate>,
  words: TermWords,
  leastPapers: number,
): ShortForms {
  const indexOf = new Map(papers.map(({ id }, index) => [id, index]));
  const shortOf = new Map<string, string>();
  const longOf = new Map<string, string>();
  const names = new Map<string, Candidate>();
  const keyOf = (writing: string) => words.keys[words.idOf(writing)] ?? '';
  const meanings = entries
    .flatMap(({ short, also, meanings: all }) =>
      all.map(({ long, definedIn, usedIn }, rank) => ({
        short,
        long,
        rank,
        writings: [short, ...also],
        users: [...definedIn, ...usedIn].map((id) => indexOf.get(id) ?? 0).sort((a, b) => a - b),
      })),
    )
    .sort((a, b) => b.users.length - a.users.length || compare(a.short, b.short) || a.rank - b.rank);
  for (const { short, long, rank, writings, users } of meanings) {
    const run = [...wordNumbers(long, words)].filter((word) => word > 0);
    const key = run.map((word) => words.keys[word] ?? '').join('');
    const candidate = candidates.get(key);
    const written = writings.map((writing) => candidates.get(keyOf(writing)));
    if (candidate && candidate.papers.length >= leastPapers) {
      join(candidate, users, written);
      if (!shortOf.has(key)) shortOf.set(key, short);
    } else if (rank === 0 && users.length >= leastPapers) {
      const name = emptyCandidate(keyOf(short), [words.idOf(short)]);
      join(name, users, written);
      name.writings.set(short, users.length);
      names.set(name.key, name);
      longOf.set(name.key, long);
    }
  }
  // A short form is a term only where its long form is none.
  for (const { writings } of meanings) for (const writing of writings) candidates.delete(keyOf(writing));
  for (const [key, name] of names) candidates.set(key, name);
  return { shortOf, longOf };
}

function join(
  candidate: Candidate,
  users: readonly number[],
  others: readonly (Candidate | undefined)[],
): void {
  candidate.isName = true;
  candidate.papers = merged(candidate.papers, users);
  candidate.occurrences = Math.max(candidate.occurrences, candidate.papers.length);
  for (const other of others) {
    if (!other || other === candidate) continue;
    candidate.titlePapers = merged(
      candidate.titlePapers,
      other.titlePapers.filter((paper) => users.includes(paper)),
    );
  }
}

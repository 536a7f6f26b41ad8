import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { contentWords } from '../words/tokenize.ts';
import { writtenForms } from '../words/written-forms.ts';

/** A pair of words says more than one of them. */
const PHRASE_FACTOR = 1.5;
/** A term of more than this share of all documents names none of their groups. */
const MOST_SHARE = 0.25;
/** A term of fewer documents of the group than this, or than this share of them, does not stand for it. */
const LEAST_DOCUMENTS = 2;
const LEAST_SHARE = 0.1;
/** A term much weaker than the strongest says little. */
const LEAST_STRENGTH = 0.15;

/**
 * The strongest terms of groups of documents, as one would write them. A term is strong where it carries weight in the
 * group and little elsewhere; of terms that share a word only the strongest is kept.
 * @param groups rows of the documents
 * @returns terms by group, strongest first
 */
export function nameTerms(
  vectors: DocumentVectors,
  groups: readonly (readonly number[])[],
  isSubject: (column: number) => boolean,
  most: number,
): string[][] {
  const { terms, documents } = vectors;
  const { starts, columns, values } = terms.rows;
  const everywhere = new Float64Array(terms.rows.width);
  for (const [at, column] of columns.entries())
    everywhere[column] = (everywhere[column] ?? 0) + (values[at] ?? 0);
  const mostDocuments = Math.max(LEAST_DOCUMENTS, MOST_SHARE * documents.length);
  const chosen = groups.map((rows) => {
    const inGroup = new Map<number, { weight: number; documents: number }>();
    for (const row of rows) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const column = columns[at] ?? 0;
        const known = inGroup.get(column) ?? { weight: 0, documents: 0 };
        inGroup.set(column, { weight: known.weight + (values[at] ?? 0), documents: known.documents + 1 });
      }
    }
    const fewest = Math.max(LEAST_DOCUMENTS, LEAST_SHARE * rows.length);
    const ranked = [...inGroup]
      .filter(([column, { documents: count }]) => {
        return (
          count >= fewest && (terms.documentFrequency[column] ?? 0) <= mostDocuments && isSubject(column)
        );
      })
      .map(([column, { weight }]) => {
        const term = terms.terms[column] ?? '';
        const share = weight / (everywhere[column] ?? weight);
        return { term, strength: weight * share * (term.includes(' ') ? PHRASE_FACTOR : 1) };
      })
      .sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1));
    const least = LEAST_STRENGTH * (ranked[0]?.strength ?? 0);
    const strong = ranked.filter(({ strength }) => strength >= least).map(({ term }) => term);
    return withoutSharedWords(strong).slice(0, most);
  });
  const forms = commonestForms(vectors, new Set(chosen.flat()));
  return chosen.map((group) => group.map((term) => forms.get(term) ?? term));
}

function withoutSharedWords(terms: readonly string[]): string[] {
  const used = new Set<string>();
  return terms.filter((term) => {
    const words = term.split(' ');
    if (words.some((word) => used.has(word))) return false;
    for (const word of words) used.add(word);
    return true;
  });
}

/** How terms are written most often. */
function commonestForms({ documents }: DocumentVectors, wanted: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (term: string, written: string) => {
    if (!wanted.has(term)) return;
    const forms = counts.get(term) ?? new Map<string, number>();
    forms.set(written.toLowerCase(), (forms.get(written.toLowerCase()) ?? 0) + 1);
    counts.set(term, forms);
  };
  for (const { title, abstract } of documents) {
    for (const text of [title, abstract]) {
      let previous: { stem: string; start: number } | undefined;
      for (const { stem, start, end, joined } of contentWords(text)) {
        count(stem, text.slice(start, end));
        if (joined && previous)
          count(`${previous.stem} ${stem}`, text.slice(previous.start, end).replace(/\s+/g, ' '));
        previous = { stem, start };
      }
    }
  }
  const written = writtenForms(documents.map(({ abstract }) => abstract));
  return new Map(
    [...counts].map(([term, forms]) => {
      const [best = term] = [...forms]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([form]) => form);
      return [term, written(best)];
    }),
  );
}

import { type DocumentVectors, learntPart } from '../../vectors/document-vectors.ts';
import { countUses } from '../../words/noun-use.ts';
import { stem } from '../../words/stem.ts';
import { contentWords, foldedWords } from '../../words/tokenize.ts';
import { completeName } from './complete-name.ts';
import { isDesignation, isName } from './name-test.ts';

/** A characteristic term of the corpus, as the glossary finds it. */
export interface FoundTerm {
  /** As most papers write it. */
  label: string;
  /** Ids of the papers that hold it. */
  papers: readonly string[];
}

/** A phrase that may become the name of a topic or an area. */
export interface NameCandidate {
  label: string;
  /** Stems of its words, by which names are compared. */
  stems: readonly string[];
  /** Rows of the papers learnt from that hold it. */
  rows: readonly number[];
  /** Rows of the papers that joined later and hold it: what is found is not found by them. */
  joined: readonly number[];
}

/** A term of fewer papers than this names nothing. */
const LEAST_PAPERS = 3;
/** A term of more than this share of all papers parts nothing. */
const MOST_SHARE = 0.5;

/** Terms asked for, for each of the square root of the papers. */
const TERMS_PER_ROOT = 40;

/** Which terms of a corpus of so many papers may be names: also such as are too common to be listed as terms. */
export function namesAmongTerms(papers: number): { largestShare: number; mostTerms: number } {
  return { largestShare: MOST_SHARE, mostTerms: Math.ceil(TERMS_PER_ROOT * Math.sqrt(papers)) };
}

/** What topics may be called. */
export interface NameCandidates {
  candidates: readonly NameCandidate[];
  /** The whole name of a candidate, or undefined where it is none. Asked for the best candidates only, since it reads texts. */
  named(candidate: NameCandidate): NameCandidate | undefined;
}

/**
 * What a topic may be called: the corpus' characteristic terms, and single words that name a subject and stand where
 * nouns stand. Terms are noun phrases already; the words add what is said in one, such as the names of drugs.
 */
export function nameCandidates(
  vectors: DocumentVectors,
  terms: readonly FoundTerm[],
  isSubject: (column: number) => boolean = vectors.aboutness().isSubject,
): NameCandidates {
  const { rowOf, learnt } = vectors;
  const { documents } = learntPart(vectors);
  const parted = (all: readonly number[]) => ({
    rows: all.filter((row) => row < learnt),
    joined: all.filter((row) => row >= learnt),
  });
  const found = terms.map(
    ({ label, papers }): NameCandidate => ({
      label,
      stems: stemsOf(label),
      ...parted(papers.map((id) => rowOf.get(id) ?? -1).filter((row) => row >= 0)),
    }),
  );
  const known = new Set(found.map(({ stems }) => stems.join(' ')));
  const words = [...subjectWords(vectors, isSubject)]
    .filter(([stemmed]) => !known.has(stemmed))
    .map(([stemmed, rows]): NameCandidate => ({ label: stemmed, stems: [stemmed], ...parted(rows) }));
  const most = MOST_SHARE * documents.length;
  const candidates = [...found, ...words].filter(
    ({ rows, stems }) => stems.length > 0 && rows.length >= LEAST_PAPERS && rows.length <= most,
  );
  const completed = nameCompleter(vectors, candidates);
  const kept = vectors.memo.each<string | undefined>('names', [
    vectors.memo.digest(candidates.map(({ label }) => label)),
  ]);
  const whole = new Map<NameCandidate, NameCandidate | undefined>();
  return {
    candidates,
    named(candidate) {
      const known = whole.get(candidate);
      if (known || whole.has(candidate)) return known;
      const label = kept(`${candidate.label}\n${candidate.rows.join()}`, () => completed()(candidate));
      const name = label === undefined ? undefined : { ...candidate, label, stems: stemsOf(label) };
      whole.set(candidate, name);
      return name;
    },
  };
}

/**
 * Gives the whole label of a candidate, undefined where it names nothing. How words are used is counted when first asked.
 * @param candidates among which all that are asked for are
 */
function nameCompleter(
  vectors: DocumentVectors,
  candidates: readonly NameCandidate[],
): () => (candidate: NameCandidate) => string | undefined {
  const create = () => {
    const { documents } = learntPart(vectors);
    const texts = documents.map(({ title, abstract }) => `${title}. ${abstract}`);
    const uses = countUses(
      texts,
      stem,
      new Set(candidates.flatMap(({ label }) => foldedWords(label).map(stem))),
    );
    const written = vectors.written();
    // Of a word the form that stands as nouns do: `pharmacokinetics`, not `pharmacokinetic`.
    const formOf = (word: string) => uses.ofStem(stem(word))?.form ?? word;
    return (candidate: NameCandidate) => {
      const label = isPlainWord(candidate.label) ? written(formOf(candidate.label)) : candidate.label;
      const own = candidate.rows.map((row) => texts[row] ?? '');
      const name = completeName(label, own);
      return isName(name, uses) && !isDesignation(name, own) ? name : undefined;
    };
  };
  let complete: ReturnType<typeof create> | undefined;
  return () => {
    complete ??= create();
    return complete;
  };
}

/** Whether a name is one word without capitals, which might as well be written in another form. */
function isPlainWord(label: string): boolean {
  return /^\p{Ll}+$/u.test(label);
}

/** Stems of the words of a name. */
function stemsOf(label: string): string[] {
  return contentWords(label).map(({ stem }) => stem);
}

/** Rows of the papers that hold a single word that names a subject, by its stem. */
function subjectWords(
  { terms }: DocumentVectors,
  isSubject: (column: number) => boolean,
): Map<string, number[]> {
  const { starts, columns } = terms.rows;
  const rowsByColumn = new Map<number, number[]>();
  for (const [column, term] of terms.terms.entries())
    if (!term.includes(' ') && (terms.documentFrequency[column] ?? 0) >= LEAST_PAPERS && isSubject(column))
      rowsByColumn.set(column, []);
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      rowsByColumn.get(columns[at] ?? 0)?.push(row);
  return new Map([...rowsByColumn].map(([column, rows]) => [terms.terms[column] ?? '', rows]));
}

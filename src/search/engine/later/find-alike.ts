import { compare } from '../../../compare.ts';
import { fromPagefindText } from '../../format/beside/pagefind-text.ts';
import { decodeIdentifiers } from '../../format/later/identifiers.ts';
import { MEANING_INDEX, type MeaningIndex } from '../../format/later/meaning-files.ts';
import type { SearchTable } from '../../format/search-table.ts';
import { wordsOf } from '../../format/words.ts';
import type { SearchRequest } from '../answer.ts';
import { findPapers } from '../find-papers.ts';
import type { SearchClient } from '../pagefind-client.ts';
import { clausesOf, type Query } from '../query.ts';
import { LONGEST_TEXT } from '../query-state.ts';
import type { Term, TermSources } from '../terms.ts';
import type { FoundPapers, Understood } from '../understood.ts';
import { fuse } from './meaning.ts';
import { likenessTo, meaningsOf, sumOf } from './meaning-vectors.ts';

/** Words of a text that are looked for; of a longer text those that come most often. */
const MOST_WORDS = 300;
/** Words whose meaning is looked up: those that tell most. */
const MOST_MEANT = 24;
/** What a cosine counts for beside scores that are divided by the text's rarity. */
const WEIGHT = 1;
/** Words that are named as what a paper has in common with the text. */
const MOST_SHARED = 5;
const NUMBER = /^\d/;
/** Characters of a text that are said again. */
const LONGEST_SAID = 60;

/**
 * Finds papers like a text, or like a paper, by its words and by what they mean together. The text is taken as it is: no
 * operator, year or name is read in it.
 */
export async function findAlike(
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
  client: SearchClient,
): Promise<{ understood: Understood; found: FoundPapers }> {
  const paper = request.like === undefined ? undefined : await paperOf(request.like, client);
  const own = request.like === undefined ? request.q.slice(0, LONGEST_TEXT) : '';
  const text = paper === undefined ? own : await textOf(paper, client);
  const query: Query = {
    groups: clausesOf(tellingText(text, table.stopWords)).map((clause) => [clause]),
    hints: [],
  };
  const understood = { query, readings: [], newest: false };
  const found = await findPapers(query, { ...request, typing: false }, table, sources);
  if (query.groups.length === 0) {
    const hints = request.like === undefined ? [] : [`No paper here has the address “${request.like}”.`];
    return { understood, found: { ...found, papers: [], hints } };
  }
  const terms = tellingTerms(found.terms.terms, table);
  const { likeness, words } = await likenessOf(terms.slice(0, MOST_MEANT), table, client);
  const { papers, added } =
    likeness.size > 0 ? fuse(found, likeness, WEIGHT) : { ...found, added: new Set<number>() };
  return {
    understood,
    found: {
      ...found,
      papers: papers.filter((other) => other !== paper),
      terms: { ...found.terms, terms: found.terms.terms.map(withoutOthers) },
      ...(likeness.size > 0 && { meaning: { added, words } }),
      sentence: await sentenceOf(request, paper, client),
      explain: explainBy(terms),
    },
  };
}

/** A word without what else was searched for it, which for single words of a text is of no interest. */
function withoutOthers({ suggestion: _, ...term }: Term): Term {
  return { ...term, alternatives: [] };
}

/** Says of a hit which of the words that tell most it shares with the text. */
function explainBy(terms: readonly Term[]): NonNullable<FoundPapers['explain']> {
  return (hit, paper) => {
    const searched = terms
      .filter(({ pages }) => pages.has(paper))
      .slice(0, MOST_SHARED)
      .map(({ word }) => word);
    const why = searched.length > 0 ? [{ kind: 'shared' as const, typed: '', searched }] : [];
    return { ...hit, matched: searched, missed: [], why };
  };
}

/** Number of the paper of a slug; undefined where there is none. */
async function paperOf(slug: string, client: SearchClient): Promise<number | undefined> {
  return (await client.beside('identifiers.txt', decodeIdentifiers)).get(slug);
}

/** Title and abstract of a paper. */
async function textOf(paper: number, client: SearchClient): Promise<string> {
  const [text, { lengths }] = await Promise.all([client.text(paper), client.row(paper)]);
  const words = wordsOf(fromPagefindText(text));
  return words.slice(0, lengths[0] + lengths[1]).join(' ');
}

/** A text without the words that come least often, the shortest first, where it has very many that say something. */
export function tellingText(text: string, stopWords: ReadonlySet<string>): string {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size <= MOST_WORDS && words.length <= 2 * MOST_WORDS) return text;
  const kept = [...counts]
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || compare(a, b))
    .slice(0, MOST_WORDS);
  return kept.flatMap(([word, count]) => Array.from({ length: count }, () => word)).join(' ');
}

/** The words of a text that tell most: those that it has often and few papers have, numbers last. */
function tellingTerms(terms: readonly Term[], { count }: SearchTable): Term[] {
  const weight = (term: Term) => Math.sqrt(term.count) * Math.log((count + 1) / (term.pages.size + 1));
  return terms.toSorted(
    (a, b) =>
      Number(NUMBER.test(a.word)) - Number(NUMBER.test(b.word)) ||
      weight(b) - weight(a) ||
      compare(a.word, b.word),
  );
}

async function likenessOf(
  terms: readonly Term[],
  { stopWords }: SearchTable,
  client: SearchClient,
): Promise<{ likeness: ReadonlyMap<number, number>; words: ReadonlyMap<string, Float64Array> }> {
  const index = await client.beside<MeaningIndex>(MEANING_INDEX, JSON.parse);
  const meanings =
    index.spreads.length > 0
      ? await meaningsOf(
          terms.map(({ word }) => word),
          index,
          stopWords,
          client,
        )
      : new Map();
  const words = new Map([...meanings].map(([word, { vector }]) => [word, vector]));
  if (words.size === 0) return { likeness: new Map(), words };
  const vector = sumOf(terms.map(({ word, count }) => ({ vector: words.get(word), count })));
  return { likeness: await likenessTo(vector, index, client), words };
}

async function sentenceOf({ q }: SearchRequest, paper: number | undefined, client: SearchClient) {
  const said = paper === undefined ? q.trim().replace(/\s+/g, ' ') : (await client.row(paper)).title;
  return `papers like “${said.length > LONGEST_SAID ? `${said.slice(0, LONGEST_SAID).replace(/\s+\S*$/, '')} …` : said}”`;
}

import type { Occurrences } from '../format/postings.ts';
import type { SearchTable } from '../format/search-table.ts';
import type { Pace } from './pace.ts';
import {
  ADJACENCY,
  AUTHORS_WEIGHT,
  FIRST_AUTHOR_WEIGHT,
  LENGTH_EFFECT,
  NEAR,
  NEARNESS,
  RELATED_SHARE,
  SATURATION,
  TITLE_LENGTH_EFFECT,
  TITLE_WEIGHT,
} from './ranking-constants.ts';
import type { QueryTerms, Term } from './terms.ts';
import { titleRuns } from './title-runs.ts';

/** Number of words in the fields of all papers, by paper. */
export interface FieldLengths {
  titleLengths: Uint16Array;
  abstractLengths: Uint16Array;
}

/** Scores by paper; 0 for papers that have none of the words. */
export interface Scores {
  score: Float64Array;
  /** Share of the query that a paper has, by the rarity of its words, 0…1. */
  coverage: Float64Array;
  /** Rarity of all words of the query together, in nats. */
  rarity: number;
}

/**
 * Scores papers for the words of a query: BM25 with weighted fields (Robertson, Zaragoza and Taylor 2004), plus a bonus
 * for words that stand together as they do in the query, and for titles that say little else.
 * @param count number of all papers
 */
export async function scorePapers(
  query: QueryTerms,
  lengths: FieldLengths & Pick<SearchTable, 'titlesWith'>,
  count: number,
  pace: Pace,
): Promise<Scores> {
  const { terms, sequence } = query;
  const score = new Float64Array(count);
  const matched = new Float64Array(count);
  const inTitle = new Float64Array(count);
  const titleWords = new Float64Array(count);
  const frequencyIn = weightedFrequency(lengths);
  let total = 0;
  const rarities = terms.map((term) => rarity(term, count) * term.count);

  for (const [number, term] of terms.entries()) {
    await pace(term.pages.size);
    const weight = rarities[number] ?? 0;
    total += weight;
    for (const [page, occurrences] of term.pages) {
      const { frequency, title } = frequencyIn(occurrences, page);
      add(score, page, weight * saturate(frequency));
      add(matched, page, weight);
      if (title) {
        add(inTitle, page, weight);
        add(titleWords, page, 1);
      }
    }
  }

  for (const [i, { term: number, place }] of sequence.entries()) {
    const next = sequence[i + 1];
    const a = terms[number];
    const b = next && terms[next.term];
    if (!a || !b || a === b) continue;
    const bonus = Math.min(rarities[number] ?? 0, rarities[next.term] ?? 0);
    const [small, large] = a.pages.size < b.pages.size ? [a, b] : [b, a];
    for (const page of small.pages.keys()) {
      if (!large.pages.has(page)) continue;
      const turn = pace(PAIR);
      if (turn) await turn;
      const [first, second] = [a.pages.get(page), b.pages.get(page)];
      const times = countFollowing(first, second, next.place - place);
      const near = countFollowing(first, second, NEAR) + countFollowing(second, first, NEAR);
      add(score, page, bonus * (ADJACENCY * saturate(times) + NEARNESS * saturate(near)));
    }
  }

  const coverage = matched.map((rarityOfMatched) => (total === 0 ? 0 : rarityOfMatched / total));
  for (let page = 0; page < count; page++) {
    if (!score[page]) continue;
    const ofQuery = (inTitle[page] ?? 0) / total;
    const ofTitle = (titleWords[page] ?? 0) / Math.max(1, lengths.titleLengths[page] ?? 0);
    score[page] = (score[page] ?? 0) * (1 + ofQuery * ofTitle);
  }
  for (const [page, factor] of await titleRuns(query, lengths, pace))
    score[page] = (score[page] ?? 0) * factor;
  return { score, coverage, rarity: total };
}

/**
 * Adds to each score a share of what the related papers score, those that a paper names and those that name it; who name
 * each other count twice. Papers that have no word of the query stay at 0.
 * @param related numbers of the papers related to a paper
 */
export async function addRelated(
  score: Float64Array,
  related: (paper: number) => readonly number[],
  pace: Pace,
): Promise<void> {
  const alone = score.slice();
  const sum = new Float64Array(score.length);
  const links = new Float64Array(score.length);
  const link = (paper: number, other: number) => {
    add(sum, paper, alone[other] ?? 0);
    add(links, paper, 1);
  };
  for (const paper of alone.keys()) {
    await pace(1);
    for (const other of related(paper)) {
      link(paper, other);
      link(other, paper);
    }
  }
  alone.forEach((own, paper) => {
    const mean = (sum[paper] ?? 0) / Math.max(1, links[paper] ?? 0);
    if (own > 0) add(score, paper, RELATED_SHARE * mean);
  });
}

/** Inverse document frequency of a term in the form that is never negative. */
function rarity({ pages }: Term, count: number): number {
  return Math.log(1 + (count - pages.size + 0.5) / (pages.size + 0.5));
}

/** Frequency of a word in a paper by field, and whether it stands in the title. Long fields are held back. */
function weightedFrequency({ titleLengths, abstractLengths }: FieldLengths) {
  const averageTitle = average(titleLengths);
  const averageAbstract = average(abstractLengths);
  return (occurrences: Occurrences, page: number): { frequency: number; title: boolean } => {
    const titleEnd = titleLengths[page] ?? 0;
    const abstractLength = abstractLengths[page] ?? 0;
    const textEnd = titleEnd + abstractLength;
    const inTitle = TITLE_WEIGHT / held(TITLE_LENGTH_EFFECT, titleEnd / averageTitle);
    const inAbstract = 1 / held(LENGTH_EFFECT, abstractLength / averageAbstract);
    let frequency = 0;
    let title = false;
    for (const [place, share] of occurrences) {
      title ||= place < titleEnd;
      frequency +=
        share *
        (place < titleEnd
          ? inTitle
          : place < textEnd
            ? inAbstract
            : place < textEnd + NAME
              ? FIRST_AUTHOR_WEIGHT
              : AUTHORS_WEIGHT);
    }
    return { frequency, title };
  };
}

/** Two neighbours in a paper take as long as so many papers of a word. */
const PAIR = 5;

/** Words of a name, at most of most names. */
const NAME = 3;

/** How much a field of a given length, compared with the average one, is held back. */
function held(effect: number, length: number): number {
  return 1 - effect + effect * length;
}

/** Mean length of a field where it is not empty. */
function average(lengths: Uint16Array): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.reduce((total, length) => total + length, 0) / Math.max(1, filled.length) || 1;
}

/** What a frequency counts for: less and less for each repetition. */
function saturate(frequency: number): number {
  return ((SATURATION + 1) * frequency) / (SATURATION + frequency);
}

/** How often the second word follows the first at no more than the given distance, or stands in the same place. */
function countFollowing(a: Occurrences | undefined, b: Occurrences | undefined, distance: number): number {
  let times = 0;
  for (const place of a?.keys() ?? [])
    for (let other = place; other <= place + distance; other++)
      if (b?.has(other)) {
        times++;
        break;
      }
  return times;
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

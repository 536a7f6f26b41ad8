import { ABSTRACT_AT, AUTHORS_AT, type PostingList } from '../format/posting-list.ts';
import type { FieldAverages, FieldLengths } from '../format/search-table.ts';
import type { TitlesWith } from '../format/title-files.ts';
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

/** What is known of how long papers are. */
export type Lengths = FieldLengths & { averages: FieldAverages };

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
  lengths: Lengths,
  titlesWith: TitlesWith,
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

  for (const [number, { pages }] of terms.entries()) {
    await pace(pages.size);
    const weight = rarities[number] ?? 0;
    total += weight;
    for (let i = 0; i < pages.size; i++) {
      const paper = pages.papers[i] ?? 0;
      add(score, paper, weight * saturate(frequencyIn(pages, i)));
      add(matched, paper, weight);
      if ((pages.places[pages.starts[i] ?? 0] ?? 0) < ABSTRACT_AT) {
        add(inTitle, paper, weight);
        add(titleWords, paper, 1);
      }
    }
  }

  for (const [i, { term: number, place }] of sequence.entries()) {
    const next = sequence[i + 1];
    const a = terms[number];
    const b = next && terms[next.term];
    if (!a || !b || a === b) continue;
    const bonus = Math.min(rarities[number] ?? 0, rarities[next.term] ?? 0);
    await pace(a.pages.size + b.pages.size);
    addNeighbours(score, a.pages, b.pages, next.place - place, bonus);
  }

  const coverage = matched.map((rarityOfMatched) => (total === 0 ? 0 : rarityOfMatched / total));
  for (let page = 0; page < count; page++) {
    if (!titleWords[page]) continue;
    const ofQuery = (inTitle[page] ?? 0) / total;
    const ofTitle = (titleWords[page] ?? 0) / Math.max(1, lengths.titleLengths[page] ?? 0);
    score[page] = (score[page] ?? 0) * (1 + ofQuery * ofTitle);
  }
  for (const [page, factor] of await titleRuns(query, lengths.titleLengths, titlesWith, pace))
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
  await pace(alone.length);
  for (let paper = 0; paper < alone.length; paper++)
    for (const other of related(paper)) {
      link(paper, other);
      link(other, paper);
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

/** Frequency of a word in the paper at a place of its list, by field. Long fields are held back. */
function weightedFrequency({ titleLengths, abstractLengths, averages }: Lengths) {
  return ({ papers, starts, places, shares }: PostingList, i: number): number => {
    const paper = papers[i] ?? 0;
    const inTitle = TITLE_WEIGHT / held(TITLE_LENGTH_EFFECT, (titleLengths[paper] ?? 0) / averages.title);
    const inAbstract = 1 / held(LENGTH_EFFECT, (abstractLengths[paper] ?? 0) / averages.abstract);
    let frequency = 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      const weight =
        place < ABSTRACT_AT
          ? inTitle
          : place < AUTHORS_AT
            ? inAbstract
            : place < AUTHORS_AT + NAME
              ? FIRST_AUTHOR_WEIGHT
              : AUTHORS_WEIGHT;
      frequency += weight * (shares?.[at] ?? 1);
    }
    return frequency;
  };
}

/** Adds a bonus to the papers that have two neighbours of the query side by side, and to those that have them near. */
function addNeighbours(
  score: Float64Array,
  a: PostingList,
  b: PostingList,
  distance: number,
  bonus: number,
): void {
  let other = 0;
  for (let i = 0; i < a.size; i++) {
    const paper = a.papers[i] ?? 0;
    while (other < b.size && (b.papers[other] ?? 0) < paper) other++;
    if (b.papers[other] !== paper) continue;
    const times = countFollowing(a, i, b, other, distance);
    const near = countFollowing(a, i, b, other, NEAR) + countFollowing(b, other, a, i, NEAR);
    add(score, paper, bonus * (ADJACENCY * saturate(times) + NEARNESS * saturate(near)));
  }
}

/**
 * How often the second word follows the first in a paper at no more than the given distance, or stands in the same place.
 * @param i place of the paper in the list of the first word
 * @param j place of it in the list of the second word
 */
function countFollowing(a: PostingList, i: number, b: PostingList, j: number, distance: number): number {
  const end = b.starts[j + 1] ?? 0;
  let next = b.starts[j] ?? 0;
  let times = 0;
  for (let at = a.starts[i] ?? 0; at < (a.starts[i + 1] ?? 0); at++) {
    const place = a.places[at] ?? 0;
    while (next < end && (b.places[next] ?? 0) < place) next++;
    if (next < end && (b.places[next] ?? 0) <= place + distance) times++;
  }
  return times;
}

/** Words of a name, at most of most names. */
const NAME = 3;

/** How much a field of a given length, compared with the average one, is held back. */
function held(effect: number, length: number): number {
  return 1 - effect + effect * length;
}

/** What a frequency counts for: less and less for each repetition. */
function saturate(frequency: number): number {
  return ((SATURATION + 1) * frequency) / (SATURATION + frequency);
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

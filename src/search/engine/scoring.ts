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
  /** To be called once, when the coverage is of no more use: what it stands in is for the next query. */
  giveBack(): void;
}

/** Sums of a query that is done, all 0: to make them anew takes longer. While a query has them, there are none here. */
let spare: KeptSums | undefined;

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
  const kept =
    spare?.matched.length === count
      ? spare
      : {
          matched: new Float64Array(count),
          inTitle: new Float64Array(count),
          titleWords: new Uint16Array(count),
        };
  spare = undefined;
  const sums: Sums = { score: new Float64Array(count), ...kept };
  const { score, matched } = sums;
  let total = 0;
  const rarities = terms.map((term) => rarity(term, count) * term.count);

  for (const [number, { pages }] of terms.entries()) {
    await pace(pages.size);
    const weight = rarities[number] ?? 0;
    total += weight;
    addTerm(sums, pages, weight, lengths);
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

  if (total > 0) raiseTitles(sums, total, lengths);
  for (const [page, factor] of await titleRuns(query, lengths.titleLengths, titlesWith, pace))
    score[page] = (score[page] ?? 0) * factor;
  const giveBack = () => {
    for (const numbers of Object.values(kept)) numbers.fill(0);
    spare = kept;
  };
  return { score, coverage: matched, rarity: total, giveBack };
}

/** Raises papers by how much their titles have of the query and say little else, and makes what they match shares of all. */
function raiseTitles(
  { score, matched, inTitle, titleWords }: Sums,
  total: number,
  { titleLengths }: Lengths,
): void {
  for (let page = 0; page < score.length; page++) {
    matched[page] = (matched[page] ?? 0) / total;
    const words = titleWords[page] ?? 0;
    if (words === 0) continue;
    const ofQuery = (inTitle[page] ?? 0) / total;
    const ofTitle = words / Math.max(1, titleLengths[page] ?? 0);
    score[page] = (score[page] ?? 0) * (1 + ofQuery * ofTitle);
  }
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

/** What the terms come to, by paper. */
interface Sums extends KeptSums {
  score: Float64Array;
}

/** What of it the next query uses again. */
interface KeptSums {
  /** Rarity of the terms that a paper has. */
  matched: Float64Array;
  /** Rarity of those in its title, and their number. */
  inTitle: Float64Array;
  titleWords: Uint16Array;
}

/** Adds a term: its frequency in the fields of each paper, of which long ones are held back. */
function addTerm(
  { score, matched, inTitle, titleWords }: Sums,
  { papers, starts, places, shares }: PostingList,
  weight: number,
  { titleLengths, abstractLengths, averages }: Lengths,
): void {
  let at = starts[0] ?? 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    if ((places[at] ?? 0) < ABSTRACT_AT) {
      inTitle[paper] = (inTitle[paper] ?? 0) + weight;
      titleWords[paper] = (titleWords[paper] ?? 0) + 1;
    }
    const ofTitle = TITLE_WEIGHT / held(TITLE_LENGTH_EFFECT, (titleLengths[paper] ?? 0) / averages.title);
    const ofAbstract = 1 / held(LENGTH_EFFECT, (abstractLengths[paper] ?? 0) / averages.abstract);
    let frequency = 0;
    for (; at < end; at++) {
      const place = places[at] ?? 0;
      const ofField =
        place < ABSTRACT_AT
          ? ofTitle
          : place < AUTHORS_AT
            ? ofAbstract
            : place < AUTHORS_AT + NAME
              ? FIRST_AUTHOR_WEIGHT
              : AUTHORS_WEIGHT;
      frequency += shares === undefined ? ofField : ofField * (shares[at] ?? 1);
    }
    score[paper] = (score[paper] ?? 0) + weight * saturate(frequency);
    matched[paper] = (matched[paper] ?? 0) + weight;
  }
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

import { seededRandom } from '../random.ts';
import type { Decision, Order, Project } from './schema.ts';

/** Of so many papers screened in the order “most likely first” one is drawn at random. */
export const RANDOM_EVERY = 10;

/** The paper to be screened next, and what drew it: of an order that knows nothing yet, chance. */
export interface NextPaper {
  paper: string;
  drawn: Order;
}

/** What is known while a reader screens. */
export interface PaperOrders {
  order: Order;
  /** Papers in the order of the project's list. */
  listing: readonly string[];
  /** The same papers in the project's random order. */
  shuffled: readonly string[];
  /** The same papers, the most likely first; undefined where nothing is known of them yet. */
  likely: readonly string[] | undefined;
}

/** The papers of a project in its random order, the same for all readers, whatever they decide. */
export function shuffle(papers: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  const shuffled = [...papers];
  // Fisher and Yates, from the end.
  for (let end = shuffled.length - 1; end > 0; end -= 1) {
    const other = random.below(end + 1);
    [shuffled[end], shuffled[other]] = [shuffled[other] as string, shuffled[end] as string];
  }
  return shuffled;
}

/**
 * The papers to be screened next, in their order; the first is in hand, the others can be fetched meanwhile.
 * @param decided papers that the reader has decided on
 * @param most number of papers wanted
 */
export function nextPapers(orders: PaperOrders, decided: ReadonlySet<string>, most: number): NextPaper[] {
  const taken = new Set(decided);
  const next: NextPaper[] = [];
  while (next.length < most) {
    const drawn = drawnBy(orders, decided.size + next.length);
    const order = { listing: orders.listing, random: orders.shuffled, likely: orders.likely ?? [] }[drawn];
    const paper = order.find((id) => !taken.has(id));
    if (paper === undefined) break;
    taken.add(paper);
    next.push({ paper, drawn });
  }
  return next;
}

function drawnBy({ order, likely }: PaperOrders, place: number): Order {
  if (order !== 'likely') return order;
  return likely && place % RANDOM_EVERY !== RANDOM_EVERY - 1 ? 'likely' : 'random';
}

/** Papers of a project's list, as {@link shuffle} and the list have them. */
export function listingOf({ scope }: Project): string[] {
  return scope.papers.map(({ id }) => id);
}

/**
 * Papers that are a random sample of all: those of the random order before the last one that was drawn by it. Where
 * another order had come to them before, they had been passed over; what ends the sample is no part of it, as in inverse
 * sampling (Haldane 1945), so that where it ends says nothing of what is in it.
 * @param decisions of one reader
 */
export function randomSample(decisions: readonly Decision[], shuffled: readonly string[]): string[] {
  const drawn = new Set(decisions.flatMap(({ drawn, paper }) => (drawn === 'random' ? [paper] : [])));
  const decided = new Set(decisions.map(({ paper }) => paper));
  let end = 0;
  for (const [place, paper] of shuffled.entries()) {
    if (!decided.has(paper)) break;
    if (drawn.has(paper)) end = place;
  }
  return shuffled.slice(0, end);
}

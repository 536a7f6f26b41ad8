import { seededRandom } from '../../src/random.ts';
import { checkCorpus, checkListings, type ListingFile } from './check-listings.ts';
import { mutateListing } from './mutate-listing.ts';

/** Rounds from one to the next that builds a whole corpus, which takes a hundred times as long. */
const ROUNDS_PER_CORPUS = 100;

/** The listings of a round: they depend on seed and round only. */
export function listingsOf(sources: readonly string[], seed: number, round: number): ListingFile[] {
  const random = seededRandom(seed * 1_000_003 + round);
  const wholeCorpus = round % ROUNDS_PER_CORPUS === 0;
  return ['first', 'second', 'third', 'fourth'].slice(0, wholeCorpus ? 4 : 1 + random.below(2)).map((id) => ({
    id,
    file: `listings/${id}.txt`,
    source: mutateListing(random.pick(sources), random),
  }));
}

/** Checks what must hold of the listings of a round. */
export function checkRound(listings: readonly ListingFile[], round: number): void {
  checkListings(listings);
  if (round % ROUNDS_PER_CORPUS === 0) checkCorpus(listings);
}

import { seededRandom } from '../../src/random.ts';
import { type BibliographyFile, checkBibliography } from './check-bibliography.ts';
import { checkCorpus, checkFiles, checkListings, type ListingFile } from './check-listings.ts';
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

/** The bibliography of a round. */
export function bibliographyOf(
  bibliographies: readonly BibliographyFile[],
  seed: number,
  round: number,
): BibliographyFile {
  const random = seededRandom(seed * 1_000_003 + round + 0.5);
  const { format, source } = random.pick(bibliographies);
  return { format, source: mutateListing(source, random) };
}

/** Checks what must hold of the listings and the bibliography of a round. */
export function checkRound(
  listings: readonly ListingFile[],
  bibliography: BibliographyFile,
  round: number,
): void {
  const wholeCorpus = round % ROUNDS_PER_CORPUS === 0;
  checkListings(listings);
  checkFiles(checkBibliography(bibliography, wholeCorpus));
  if (wholeCorpus) checkCorpus(listings);
}

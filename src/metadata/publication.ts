import type { Paper, PaperType, Preprint } from '../schema.ts';
import { readVenue } from './venue.ts';
import { venueKind } from './venue-kind.ts';

/** What is known of where and when a paper appeared. */
export type PublicationFacts = Pick<
  Paper,
  'type' | 'issued' | 'venue' | 'uncitedVenue' | 'volume' | 'issue' | 'pages' | 'doi' | 'arxiv' | 'preprint'
>;

/** The same with facts that are left out by name, as they come from records. */
export type WrittenFacts = { [Fact in keyof PublicationFacts]: PublicationFacts[Fact] | undefined };

/** DOIs that arXiv registers. */
const ARXIV_DOI = /^10\.48550\//;

/** Types that say nothing of a publication in a venue; programs give them to preprints. */
const UNPUBLISHED: ReadonlySet<PaperType | undefined> = new Set([
  undefined,
  'article',
  'document',
  'manuscript',
  'post-weblog',
  'webpage',
]);

/**
 * Settles what is cited of a paper, so that one publication has one date: the publication, where its venue and year are
 * known, with the date of the preprint kept apart; else the preprint, with the venue beside it. The year in a venue's own
 * text wins over the date of a record that may be the preprint's.
 */
export function settlePublication(facts: WrittenFacts): PublicationFacts {
  const uncitedVenue = facts.uncitedVenue && readVenue(facts.uncitedVenue).name;
  const settled = facts.venue === undefined ? { ...facts, uncitedVenue } : settleVenue(facts, facts.venue);
  return Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined));
}

function settleVenue(facts: WrittenFacts, text: string): WrittenFacts {
  const { type, issued, arxiv, preprint } = facts;
  const { name, year, ...parts } = readVenue(text);
  const saysPublished = !UNPUBLISHED.has(type);
  const kind = saysPublished ? type : venueKind(text);
  // Without a word on it, the date of a paper on arXiv is that of arXiv.
  const mayBePreprints = arxiv !== undefined && !saysPublished && preprint?.issued === undefined;
  const published = publicationDate(issued, year, { arxiv, mayBePreprints });
  const first = preprint?.issued ?? (arxiv !== undefined && issued !== published ? issued : undefined);
  if (arxiv !== undefined && (kind === undefined || published === undefined))
    return { ...preprintFacts(facts), issued: first ?? issued, uncitedVenue: name };
  const ofArxiv = facts.doi !== undefined && ARXIV_DOI.test(facts.doi);
  return {
    ...facts,
    type: kind ?? type,
    venue: name,
    issued: published,
    volume: facts.volume ?? parts.volume,
    issue: facts.issue ?? parts.issue,
    pages: facts.pages ?? parts.pages,
    doi: ofArxiv ? undefined : facts.doi,
    preprint: preprintOf({
      ...preprint,
      issued: first,
      doi: preprint?.doi ?? (ofArxiv ? facts.doi : undefined),
    }),
  };
}

/** Date of a publication whose venue says `year`; undefined where it is not known. */
function publicationDate(
  issued: string | undefined,
  year: string | undefined,
  { arxiv, mayBePreprints }: { arxiv: string | undefined; mayBePreprints: boolean },
): string | undefined {
  if (year === undefined) return mayBePreprints ? undefined : issued;
  if (issued === undefined || mayBePreprints) return year;
  const [own = ''] = issued.split('-');
  // Proceedings may come out a year after their meeting; nothing comes out before.
  return own === year || (arxiv === undefined && own > year) ? issued : year;
}

/** What is cited of a preprint whose publication is not. */
function preprintFacts({ doi, arxiv, preprint }: WrittenFacts): WrittenFacts {
  const { issued, ...more } = preprint ?? {};
  return { type: 'article', doi, arxiv, preprint: preprintOf(more) };
}

/** A preprint of which something is known. */
function preprintOf(
  preprint: { [Fact in keyof Preprint]: Preprint[Fact] | undefined },
): Preprint | undefined {
  const known = Object.entries(preprint).filter(([, value]) => value !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

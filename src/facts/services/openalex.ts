import { z } from 'astro/zod';
import type { CslItem } from '../../metadata/csl.ts';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { cslDate, itemOf, namesOf, pagesOf } from '../csl-fields.ts';
import { doiOf, identifierFrom, isArxiv } from '../identifier.ts';
import { fields, listOf, requiredListOf, text } from '../loose-values.ts';

/** Fields that are read of a work; the others need not come. */
const SELECTED = [
  'id,doi,title,display_name,publication_date,publication_year,language,type,type_crossref,is_paratext',
  'primary_location,locations,authorships,biblio,abstract_inverted_index,referenced_works',
].join(',');

const locationSchema = fields({
  landing_page_url: text,
  pdf_url: text,
  raw_source_name: text,
  source: fields({ display_name: text, type: text, host_organization_name: text }),
});

/** @see https://docs.openalex.org/api-entities/works/work-object */
const workSchema = z.looseObject({
  id: z.string(),
  doi: text,
  title: text,
  display_name: text,
  publication_date: text,
  publication_year: text,
  language: text,
  type: text,
  type_crossref: text,
  is_paratext: z.boolean().optional().catch(undefined),
  primary_location: locationSchema,
  locations: listOf(locationSchema),
  authorships: listOf(fields({ author: fields({ display_name: text }), raw_author_name: text })),
  biblio: fields({ volume: text, issue: text, first_page: text, last_page: text }),
  abstract_inverted_index: z.record(z.string(), z.array(z.number())).optional().catch(undefined),
  referenced_works: z.array(z.string()).optional().catch(undefined),
});
type Work = z.infer<typeof workSchema>;

const answerSchema = z.union([
  z.looseObject({ results: requiredListOf(workSchema) }).transform(({ results }) => results),
  workSchema.transform((work) => [work]),
]);

export const openalex: ServiceRules = {
  name: 'OpenAlex',
  address: 'https://api.openalex.org',
  pause: 150,
  batch: 50,
  mailto: true,
  knows: () => true,
  byIdentifiers: (identifiers) => {
    const dois = identifiers.map((one) => encodeURIComponent(doiOf(one))).join('|');
    return {
      service: 'openalex',
      path: `/works?filter=doi:${dois}&per-page=${identifiers.length * 2}&select=${SELECTED}`,
    };
  },
  byTitle: (title) => ({
    service: 'openalex',
    // Commas part filters, bars their values.
    path: `/works?filter=title.search:${encodeURIComponent(title.replace(/[,|:!"\\]+/g, ' '))}&per-page=10&select=${SELECTED}`,
  }),
  read: (answer) => {
    const works = answerSchema.safeParse(answer);
    return works.success ? works.data.flatMap((work) => candidateOf(work) ?? []) : undefined;
  },
};

const NO_PAPERS = new Set([
  'paratext',
  'peer-review',
  'erratum',
  'retraction',
  'grant',
  'supplementary-materials',
]);

function candidateOf(work: Work): Candidate | undefined {
  const title = work.title ?? work.display_name;
  if (title === undefined) return undefined;
  const { biblio, language, authorships } = work;
  const source = work.primary_location?.source;
  const addresses = [...work.locations, work.primary_location].flatMap((place) => [
    place?.landing_page_url,
    place?.pdf_url,
  ]);
  const identifiers = [work.doi, ...addresses].map(identifierFrom).filter((one) => one !== undefined);
  const arxiv = identifiers.find(isArxiv);
  const registered = identifierFrom(work.doi);
  const isPreprint =
    work.type === 'preprint' ||
    work.type_crossref === 'posted-content' ||
    // Copies of published papers are kept in repositories, too.
    (source?.type === 'repository' && (registered === undefined || isArxiv(registered)));
  const item = itemOf(title, {
    type: isPreprint ? 'article' : typeOf(work),
    author: namesOf(authorships.map(nameOf)),
    issued: issuedOf(work),
    'container-title': isPreprint
      ? undefined
      : [source?.display_name, work.primary_location?.raw_source_name].find(
          (name) => name && !/^https?:/i.test(name),
        ),
    volume: biblio?.volume,
    issue: biblio?.issue,
    page: pagesOf(biblio?.first_page, biblio?.last_page),
    publisher: isPreprint ? undefined : source?.host_organization_name,
    language: language && /^[a-z]{2}$/.test(language) ? language : undefined,
    DOI: work.doi,
    custom: arxiv ? { arxiv: arxiv.slice(6) } : undefined,
    abstract: fromInverted(work.abstract_inverted_index),
  });
  return {
    service: 'openalex',
    id: work.id.replace(/^https?:\/\/openalex\.org\//i, ''),
    item,
    titles: [title],
    editions: [],
    ...(work.referenced_works?.length && {
      references: work.referenced_works.map(
        (id) => `openalex ${id.replace(/^https?:\/\/openalex\.org\//i, '')}`,
      ),
    }),
    ...((work.is_paratext || NO_PAPERS.has(work.type ?? '')) && { isOther: true }),
  };
}

/** The name as it was printed where its parts are told apart there, else as the index writes it. */
function nameOf({
  author,
  raw_author_name: raw,
}: NonNullable<Work['authorships'][number]> = {}): string | undefined {
  return raw && raw.split(',').length === 2 ? raw : (author?.display_name ?? raw);
}

/** The first of January stands for a year of which no more is known. */
function issuedOf({ publication_date: date, publication_year: year }: Work): CslItem['issued'] {
  return date && !date.endsWith('-01-01') ? cslDate(date) : cslDate(year ?? date?.slice(0, 4));
}

function typeOf({ type, type_crossref, primary_location: place }: Work): string | undefined {
  const [source, registered] = [place?.source?.type, type_crossref];
  if (source === 'conference' || registered === 'proceedings-article' || type === 'conference-paper')
    return 'paper-conference';
  if (source === 'journal') return 'article-journal';
  if (registered === 'book-chapter' || type === 'book-chapter') return 'chapter';
  if (registered === 'journal-article') return 'article-journal';
  if (type === 'dissertation') return 'thesis';
  return type === 'book' || type === 'dataset' || type === 'report' ? type : undefined;
}

/** The text of which an index tells at which places each word stands. */
function fromInverted(index: Readonly<Record<string, readonly number[]>> | undefined): string | undefined {
  if (index === undefined) return undefined;
  const words = Object.entries(index).flatMap(([word, places]) => places.map((place) => ({ word, place })));
  words.sort((a, b) => a.place - b.place);
  return words.map(({ word }) => word).join(' ') || undefined;
}

import { z } from 'astro/zod';
import { titleKey } from '../../text/keys/title-key.ts';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { cslDate, itemOf, namesOf } from '../csl-fields.ts';
import { identifierFrom, isArxiv } from '../identifier.ts';
import { fields, listOf, requiredListOf, text, texts } from '../loose-values.ts';

const FIELDS = 'title,abstract,venue,year,publicationTypes,publicationDate,journal,externalIds,authors';
const REFERENCES = 'references.externalIds,references.title';

const identifiersSchema = fields({ DOI: text, ArXiv: text, DBLP: text });

/** @see https://api.semanticscholar.org/api-docs/graph */
const paperSchema = z.looseObject({
  paperId: z.string(),
  title: text,
  abstract: text,
  venue: text,
  year: text,
  publicationTypes: texts,
  publicationDate: text,
  journal: fields({ name: text, volume: text, pages: text }),
  externalIds: identifiersSchema,
  authors: listOf(fields({ name: text })),
  references: listOf(fields({ externalIds: identifiersSchema, title: text })),
});
type ScholarPaper = z.infer<typeof paperSchema>;

const answerSchema = z.union([
  requiredListOf(paperSchema),
  z.looseObject({ data: requiredListOf(paperSchema) }).transform(({ data }) => data),
  // A search that finds nothing has no list.
  z.looseObject({ total: z.literal(0) }).transform(() => []),
  paperSchema.transform((paper) => [paper]),
]);

export const semanticScholar: ServiceRules = {
  name: 'Semantic Scholar',
  address: 'https://api.semanticscholar.org',
  pause: 1100,
  batch: 50,
  knows: () => true,
  byIdentifiers: (identifiers) => {
    const ids = identifiers.map((one) => (isArxiv(one) ? `ARXIV:${one.slice(6)}` : `DOI:${one.slice(4)}`));
    const fields = `fields=${FIELDS},${REFERENCES}`;
    const [first = ''] = ids;
    if (ids.length === 1)
      return { service: 'semanticscholar', path: `/graph/v1/paper/${encodeURI(first)}?${fields}` };
    return {
      service: 'semanticscholar',
      path: `/graph/v1/paper/batch?${fields}`,
      body: JSON.stringify({ ids }),
    };
  },
  byTitle: (title) => ({
    service: 'semanticscholar',
    path: `/graph/v1/paper/search/match?query=${encodeURIComponent(title)}&fields=${FIELDS}`,
  }),
  read: (answer) => {
    const papers = answerSchema.safeParse(answer);
    return papers.success ? papers.data.flatMap((paper) => candidateOf(paper) ?? []) : undefined;
  },
};

function candidateOf(paper: ScholarPaper): Candidate | undefined {
  const { title, externalIds, journal } = paper;
  if (title === undefined) return undefined;
  const doi = identifierFrom(externalIds?.DOI);
  const preprint = [externalIds?.ArXiv, externalIds?.DOI]
    .flatMap((one) => identifierFrom(one) ?? [])
    .find(isArxiv);
  const venue = [journal?.name, paper.venue].find((name) => name && !/^arxiv/i.test(name));
  const date = paper.publicationDate ?? paper.year;
  // A preprint and its publication are one paper here, with the venue of the one and often the date of the other.
  const isDateOfPreprint = preprint !== undefined && date !== undefined && isMonthOf(date, preprint.slice(6));
  const published = doi !== undefined && !isArxiv(doi) ? externalIds?.DOI : undefined;
  const isPublished = venue !== undefined || published !== undefined;
  const references = paper.references.flatMap((one) => referenceOf(one) ?? []);
  return {
    service: 'semanticscholar',
    id: paper.paperId,
    item: itemOf(title, {
      type: isPublished || preprint === undefined ? typeOf(paper) : 'article',
      author: namesOf(paper.authors.map((author) => author?.name)),
      ...(isPublished && isDateOfPreprint ? { 'original-date': cslDate(date) } : { issued: cslDate(date) }),
      'container-title': venue,
      volume: journal?.volume?.startsWith('abs/') ? undefined : journal?.volume,
      page: venue ? journal?.pages : undefined,
      DOI: published,
      custom: preprint ? { arxiv: preprint.slice(6) } : undefined,
      abstract: paper.abstract,
    }),
    titles: [title],
    editions: [],
    ...(references.length > 0 && { references }),
  };
}

/** Whether a date may be that of an arXiv identifier's month: the same year, and month where both are known. */
function isMonthOf(date: string, arxiv: string): boolean {
  const [, year, month] = /^(?:[a-z.-]+\/)?(\d\d)(\d\d)/i.exec(arxiv) ?? [];
  if (year === undefined || month === undefined) return false;
  const full = Number(year) > 90 ? `19${year}` : `20${year}`;
  if (date.length < 7) return date === full;
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return Math.abs(months(date) - months(`${full}-${month}`)) <= 1;
}

function typeOf({ externalIds, publicationTypes: types }: ScholarPaper): string | undefined {
  const key = externalIds?.DBLP ?? '';
  if (key.startsWith('conf/')) return 'paper-conference';
  if (key.startsWith('journals/') && !key.startsWith('journals/corr/')) return 'article-journal';
  if (types.includes('Conference')) return 'paper-conference';
  if (types.includes('BookSection')) return 'chapter';
  if (types.includes('Book')) return 'book';
  return types.includes('JournalArticle') ? 'article-journal' : undefined;
}

function referenceOf(reference: ScholarPaper['references'][number]): string | undefined {
  const { externalIds, title } = reference ?? {};
  const known = identifierFrom(externalIds?.ArXiv) ?? identifierFrom(externalIds?.DOI);
  return known ?? (title && `title ${titleKey(title)}`);
}

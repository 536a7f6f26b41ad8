import { z } from 'astro/zod';
import type { CslDate, CslName } from '../../metadata/csl.ts';
import { dateOf } from '../../metadata/dates.ts';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { itemOf } from '../csl-fields.ts';
import { identifierFrom, isArxiv } from '../identifier.ts';
import { fields, listOf, requiredListOf, text, texts } from '../loose-values.ts';

const SELECTED = [
  'DOI,type,subtype,title,subtitle,original-title,author,issued,published,published-print,published-online,posted',
  'container-title,event,volume,issue,page,article-number,publisher,language,abstract,relation',
].join(',');

const dateSchema = z
  .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))) })
  .transform(({ 'date-parts': [parts] }) => dateOf(parts?.[0] ?? '', parts?.[1] ?? '', parts?.[2] ?? ''))
  .optional()
  .catch(undefined);

/** Relations between editions of one paper. */
const EDITIONS = ['is-preprint-of', 'has-preprint', 'is-version-of', 'has-version'] as const;
const relatedSchema = listOf(fields({ id: text }));

/** @see https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md */
const workSchema = z.looseObject({
  DOI: z.string(),
  type: text,
  title: texts,
  subtitle: texts,
  'original-title': texts,
  author: listOf(fields({ given: text, family: text, suffix: text, name: text })),
  issued: dateSchema,
  published: dateSchema,
  'published-print': dateSchema,
  'published-online': dateSchema,
  posted: dateSchema,
  'container-title': texts,
  event: fields({ name: text }),
  volume: text,
  issue: text,
  page: text,
  'article-number': text,
  publisher: text,
  language: text,
  abstract: text,
  relation: fields(Object.fromEntries(EDITIONS.map((name) => [name, relatedSchema]))),
  reference: listOf(fields({ DOI: text })),
});
type Work = z.infer<typeof workSchema>;

const answerSchema = z
  .looseObject({
    message: z.union([
      z.looseObject({ items: requiredListOf(workSchema) }).transform(({ items }) => items),
      workSchema.transform((work) => [work]),
    ]),
  })
  .transform(({ message }) => message);

export const crossref: ServiceRules = {
  name: 'Crossref',
  address: 'https://api.crossref.org',
  pause: 200,
  batch: 20,
  mailto: true,
  // arXiv registers its DOIs elsewhere.
  knows: (identifier) => !isArxiv(identifier),
  byIdentifiers: (identifiers) => {
    const [first = '', ...others] = identifiers.map((one) => one.slice(4));
    if (others.length === 0) return { service: 'crossref', path: `/works/${encodeURIComponent(first)}` };
    const dois = [first, ...others].map((doi) => `doi:${encodeURIComponent(doi)}`).join(',');
    return {
      service: 'crossref',
      path: `/works?filter=${dois}&rows=${identifiers.length}&select=${SELECTED}`,
    };
  },
  byTitle: (title) => ({
    service: 'crossref',
    path: `/works?query.title=${encodeURIComponent(title)}&rows=10&select=${SELECTED}`,
  }),
  read: (answer) => {
    const works = answerSchema.safeParse(answer);
    return works.success ? works.data.flatMap((work) => candidateOf(work) ?? []) : undefined;
  },
};

/** Crossref's types in the words of CSL; of preprints there it is `article`. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'journal-article': 'article-journal',
    'proceedings-article': 'paper-conference',
    'posted-content': 'article',
    'book-chapter': 'chapter',
    'book-section': 'chapter',
    'book-part': 'chapter',
    book: 'book',
    monograph: 'book',
    'edited-book': 'book',
    'reference-entry': 'entry-encyclopedia',
    dissertation: 'thesis',
    report: 'report',
    dataset: 'dataset',
    standard: 'standard',
  }),
);
const NO_PAPERS = new Set([
  'journal',
  'journal-issue',
  'journal-volume',
  'peer-review',
  'component',
  'grant',
  'proceedings',
]);

function candidateOf(work: Work): Candidate | undefined {
  const [main, ...others] = work.title;
  if (main === undefined) return undefined;
  const [subtitle] = work.subtitle;
  const hasSubtitle = subtitle !== undefined && !main.toLowerCase().includes(subtitle.toLowerCase());
  const title = hasSubtitle ? `${main.replace(/\s*:$/, '')}: ${subtitle}` : main;
  const isPreprint = work.type === 'posted-content';
  const { relation, event, reference } = work;
  const related = EDITIONS.flatMap((name) => relation?.[name] ?? []);
  const cited = reference.flatMap((one) => identifierFrom(one?.DOI) ?? []);
  return {
    service: 'crossref',
    id: work.DOI.toLowerCase(),
    item: itemOf(title, {
      type: TYPES.get(work.type ?? ''),
      author: work.author.map(nameOf).filter((name) => name !== undefined),
      issued: issuedOf(work),
      'container-title': isPreprint ? undefined : work['container-title'][0],
      'event-title': event?.name,
      volume: work.volume,
      issue: work.issue,
      page: work.page ?? work['article-number'],
      publisher: isPreprint ? undefined : work.publisher,
      language: work.language,
      DOI: work.DOI,
      abstract: fromJats(work.abstract),
    }),
    titles: [...new Set([title, main, ...others, ...work['original-title']])],
    editions: related.flatMap((one) => identifierFrom(one?.id) ?? []),
    ...(cited.length > 0 && { references: cited }),
    ...(NO_PAPERS.has(work.type ?? '') && { isOther: true }),
  };
}

function nameOf({
  given,
  family,
  suffix,
  name,
}: NonNullable<Work['author'][number]> = {}): CslName | undefined {
  if (family) return { family, ...(given && { given }), ...(suffix && { suffix }) };
  return (name ?? given) ? { literal: name ?? given ?? '' } : undefined;
}

/** The first date of publication that is one; the day of registration is none. */
function issuedOf(work: Work): CslDate | undefined {
  const date =
    work.issued ?? work.published ?? work['published-print'] ?? work['published-online'] ?? work.posted;
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}

/** An abstract in JATS as text with the inline markup that listings have, without the heading that only names it. */
function fromJats(jats: string | undefined): string | undefined {
  const plain = jats
    ?.replace(
      /<(?:jats:)?title>\s*(?:abstract|summary|zusammenfassung|résumé|resumen)[.:]?\s*<\/(?:jats:)?title>/giu,
      ' ',
    )
    .replace(/<\/(?:jats:)?title>/gi, ': ')
    .replace(/<(\/?)(?:jats:)?(?:italic|sub|sup|bold)\b[^>]*>/gi, (tag, close: string) => {
      const name = /sub|sup/i.exec(tag)?.[0].toLowerCase() ?? (/bold/i.test(tag) ? 'b' : 'i');
      return `<${close}${name}>`;
    })
    .replace(
      /<\/?(?:jats|mml):[^>]*>|<\/?(?:p|sec|title|list|list-item|ext-link|inline-formula)\b[^>]*>/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^abstract[.:]\s+/i, '');
  return plain || undefined;
}

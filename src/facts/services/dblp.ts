import { z } from 'astro/zod';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { cslDate, itemOf, namesOf } from '../csl-fields.ts';
import { identifierFrom, isArxiv } from '../identifier.ts';
import { fields, listOf, text, texts } from '../loose-values.ts';

/** A name is a text, or an object that has it. */
const nameSchema = z.union([
  z.string(),
  z.looseObject({ text, '#text': text }).transform((author) => author.text ?? author['#text']),
]);

const infoSchema = z.looseObject({
  authors: fields({ author: listOf(nameSchema) }),
  title: z.union([z.string(), z.looseObject({ text: z.string() }).transform((title) => title.text)]),
  venue: texts,
  volume: text,
  number: text,
  pages: text,
  year: text,
  type: text,
  key: text,
  doi: text,
  ee: texts,
});
type Info = z.infer<typeof infoSchema>;

/** @see https://dblp.org/faq/How+to+use+the+dblp+search+API.html */
const answerSchema = z
  .looseObject({
    result: z.looseObject({ hits: z.looseObject({ hit: listOf(z.looseObject({ info: infoSchema })) }) }),
  })
  .transform(({ result }) => result.hits.hit.map(({ info }) => info));

export const dblp: ServiceRules = {
  name: 'DBLP',
  address: 'https://dblp.org',
  pause: 1500,
  batch: 1,
  knows: () => false,
  byIdentifiers: ([identifier = '']) => search(identifier.slice(identifier.indexOf(' ') + 1)),
  byTitle: (title) => search(title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()),
  read: (answer) => {
    const hits = answerSchema.safeParse(answer);
    return hits.success ? hits.data.flatMap((info) => candidateOf(info) ?? []) : undefined;
  },
};

function search(words: string) {
  return {
    service: 'dblp' as const,
    path: `/search/publ/api?q=${encodeURIComponent(words)}&format=json&h=10`,
  };
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'Journal Articles': 'article-journal',
    'Conference and Workshop Papers': 'paper-conference',
    'Informal and Other Publications': 'article',
    'Parts in Books or Collections': 'chapter',
    'Books and Theses': 'book',
    'Reference Works': 'entry-encyclopedia',
    'Data and Artifacts': 'dataset',
  }),
);

function candidateOf(info: Info): Candidate | undefined {
  // A final period is DBLP's own.
  const title = info.title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=.)\.$/, '');
  if (!title) return undefined;
  const [venue] = info.venue;
  const report = /^abs\/(.+)/.exec(info.volume ?? '')?.[1];
  const identifiers = [report, info.doi, ...info.ee].flatMap((one) => identifierFrom(one) ?? []);
  const preprint = identifiers.find(isArxiv);
  const isPreprint = venue === 'CoRR' || preprint !== undefined;
  const names = info.authors?.author.filter((name) => name !== undefined) ?? [];
  return {
    service: 'dblp',
    id: info.key ?? info.doi ?? title,
    item: itemOf(title, {
      type: isPreprint ? 'article' : TYPES.get(info.type ?? ''),
      author: namesOf(names),
      issued: cslDate(info.year),
      'container-title': isPreprint ? undefined : venue,
      volume: isPreprint ? undefined : info.volume,
      issue: info.number,
      page: info.pages,
      DOI: info.doi,
      custom: preprint ? { arxiv: preprint.slice(6) } : undefined,
    }),
    titles: [title],
    editions: [],
    ...(info.type === 'Editorship' && { isOther: true }),
  };
}

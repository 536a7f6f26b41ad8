import { z } from 'astro/zod';
import { arxivFrom } from '../../metadata/identifiers.ts';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { cslDate, itemOf, namesOf } from '../csl-fields.ts';
import { isArxiv } from '../identifier.ts';
import { fields, listOf, text } from '../loose-values.ts';

const entrySchema = z.looseObject({
  id: z.string(),
  title: text,
  summary: text,
  published: text,
  author: listOf(fields({ name: text })),
  'arxiv:journal_ref': text,
  'arxiv:doi': text,
});
type Entry = z.infer<typeof entrySchema>;

/** @see https://info.arxiv.org/help/api/user-manual.html */
const answerSchema = z
  .looseObject({ feed: z.looseObject({ entry: listOf(entrySchema) }) })
  .transform(({ feed }) => feed.entry);

export const arxiv: ServiceRules = {
  name: 'arXiv',
  address: 'https://export.arxiv.org',
  pause: 3000,
  batch: 50,
  knows: isArxiv,
  byIdentifiers: (identifiers) => ({
    service: 'arxiv',
    path: `/api/query?id_list=${identifiers.map((one) => one.slice(6)).join(',')}&max_results=${identifiers.length}`,
  }),
  byTitle: (title) => ({
    service: 'arxiv',
    path: `/api/query?search_query=${encodeURIComponent(`ti:"${title.replace(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ').trim()}"`)}&max_results=10`,
  }),
  read: (answer) => {
    const entries = answerSchema.safeParse(answer);
    return entries.success ? entries.data.flatMap((entry) => candidateOf(entry) ?? []) : undefined;
  },
};

/** A preprint; where the server knows its publication, that is its venue, and the date stays the preprint's. */
function candidateOf(entry: Entry): Candidate | undefined {
  const id = arxivFrom({ title: '', URL: entry.id.replace(/^http:/, 'https:') });
  const { title } = entry;
  if (id === undefined || title === undefined) return undefined;
  const first = cslDate(entry.published);
  const published = entry['arxiv:journal_ref'] && readReference(entry['arxiv:journal_ref']);
  return {
    service: 'arxiv',
    id,
    item: itemOf(title, {
      ...(published
        ? { ...published, 'original-date': first }
        : { type: 'article', issued: first, number: `arXiv:${id}` }),
      author: namesOf(entry.author.map((author) => author?.name)),
      DOI: entry['arxiv:doi'],
      custom: { arxiv: id },
      abstract: entry.summary,
    }),
    titles: [title],
    editions: [],
  };
}

/** `Int.J.Theor.Phys.46:2443-2463,2007`, as physicists write it. */
const COMPACT = /^(\D+?)\s*([A-Z]?\d{1,4})\s*:\s*(\w+(?:-\w+)?)\s*[,(]\s*((?:19|20)\d\d)\)?$/;
/** A month before the year is no part of a journal's name. */
const MONTH =
  /,?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=,?\s+(?:19|20)\d\d)/;

/** What authors write of the publication, taken apart where a venue's reader would not see its parts. */
function readReference(reference: string) {
  const [, journal, volume, page, year] = COMPACT.exec(reference) ?? [];
  if (journal === undefined) return { 'container-title': reference.replace(MONTH, ',') };
  return { type: 'article-journal', 'container-title': journal, volume, page, issued: cslDate(year) };
}

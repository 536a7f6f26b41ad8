import { isKnown } from '../facts/fact-names.ts';
import { type Memo, NO_MEMO } from '../memo.ts';
import { recordName } from '../metadata/bibliography.ts';
import type { BibliographicFacts } from '../metadata/facts.ts';
import { mergeFacts } from '../metadata/merge-facts.ts';
import { keepPermalinks } from '../permalinks/keep-permalinks.ts';
import type { Permalinks, Redirect } from '../permalinks/schema.ts';
import { type Note, type Problem, printable } from '../problem.ts';
import type { FactSource, Paper, RecordPlace } from '../schema.ts';
import { normalizeText } from '../text/normalize.ts';
import type { ContentSource } from './content-source.ts';
import { joinMetadata, readRecord } from './join-metadata.ts';
import { type ListingEntries, listingEntries } from './listing-entries.ts';
import { type MergedEntry, mergeEntries, type PaperRecord } from './merge-entries.ts';
import { readPaper } from './read-paper.ts';

/** A paper with its address and what a bibliography knows of it, before anything is found out from its text. */
export interface IdentifiedPaper {
  slug: string;
  entry: MergedEntry;
  /** Facts of its bibliographic record; none where there is no record. */
  facts: BibliographicFacts;
  record?: RecordPlace;
  /** Which of its facts were fetched from where. */
  fetched?: FactSource[];
  /** Recorded citation key. */
  citationKey?: string;
  /** Days on which it was added and last changed, as recorded. */
  days: Pick<Paper, 'added' | 'changed'>;
}

/** What became of the entries of all listings, and of records that cannot be read. */
export interface EntryCounts {
  /** Entries of all listings, and the records left out. */
  entries: number;
  leftOut: number;
  /** Entries that are a paper which another entry is already. */
  merged: number;
}

/** The papers of a content folder. */
export interface IdentifiedPapers {
  /** Papers in reading order. */
  papers: IdentifiedPaper[];
  /** Slugs of the people who have pages. */
  authors: ReadonlySet<string>;
  redirects: Redirect[];
  counts: EntryCounts;
  problems: Problem[];
  notes: Note[];
}

/**
 * Reads the listings, merges their entries into papers, joins bibliographic records and gives every paper its slug.
 * @param memo keeps what listings and records say
 */
export function identifyPapers(content: ContentSource, memo: Memo = NO_MEMO): IdentifiedPapers {
  const problems: Problem[] = [...content.problems];
  const parsed = content.listings.map((listing): ListingEntries => {
    const { entries, problems: own } = listingEntries(listing, content.chrome);
    problems.push(...own);
    return { id: listing.id, file: listing.file, entries };
  });
  const entries = mergeEntries(parsed, (own) =>
    memo.of('entries of a listing', [memo.digest(own)], () => own.map(readPaper)),
  );
  const metadata = joinMetadata(entries.merged, content.metadata, (items) =>
    memo.of('records of a file', [memo.digest(items)], () => items.map(readRecord)),
  );
  const leftOut = leftOutRecords(content);
  problems.push(...entries.problems);
  if (content.strict)
    problems.push(
      ...leftOut.map(({ todo, ...rest }): Problem => {
        return { kind: 'left-out', ...rest, todo: `${todo}; or build without STRICT=1` };
      }),
    );
  // Records in `metadata/` are there to correct those in listings.
  const records = entries.merged.map((entry) => {
    const joined = metadata.records.get(entry) ?? [];
    const [fetched, byHand] = [
      joined.filter(({ sources }) => sources),
      joined.filter(({ sources }) => !sources),
    ];
    return [...byHand, ...entry.records, ...fetched];
  });
  const facts = records.map(joinFacts);
  const kept = keepPermalinks(
    {
      papers: entries.merged.map(({ key, sourceTitle, title }, index) => {
        const { arxiv, doi, authors = [] } = facts[index] ?? {};
        return {
          key,
          sourceTitle,
          title: title.plain,
          arxiv,
          doi,
          authors: [...new Set(authors.map(({ slug }) => slug))],
        };
      }),
      topics: content.topics.map(([id]) => id),
      listings: content.listings.map(({ id }) => id),
    },
    content.permalinks,
  );
  // A file that cannot be read would have all its papers' addresses reported as lost.
  if (problems.length === 0) problems.push(...kept.problems);
  return {
    papers: entries.merged.map((entry, index) => {
      const slug = kept.slugs[index] ?? '';
      const place = records[index]?.[0]?.place;
      const citationKey = kept.citationKeys.get(slug);
      const recorded = content.permalinks?.permalinks.papers.get(slug);
      return {
        slug,
        entry: withAbstract(entry, records[index] ?? []),
        ...fetchedFacts(records[index] ?? []),
        facts: markPublished(facts[index] ?? {}, content.permalinks?.permalinks.authors, kept.authors),
        ...(place && { record: place }),
        ...(citationKey && { citationKey }),
        days: {
          ...(recorded?.added && { added: recorded.added }),
          ...(recorded?.changed && { changed: recorded.changed }),
        },
      };
    }),
    authors: kept.authors,
    redirects: kept.redirects,
    counts: {
      entries: entries.entries + leftOut.length,
      leftOut: leftOut.length,
      merged: entries.entries - entries.merged.length - entries.problems.length,
    },
    problems,
    notes: [
      ...(content.notes ?? []),
      ...leftOut.map(toNote),
      ...entries.notes,
      ...metadata.notes,
      ...kept.notes,
    ],
  };
}

/** The entry with the abstract of a record where it has none itself. */
function withAbstract(entry: MergedEntry, records: readonly PaperRecord[]): MergedEntry {
  const abstract =
    entry.abstract.plain === '' ? records.find((record) => record.abstract)?.abstract : undefined;
  return abstract === undefined ? entry : { ...entry, abstract: normalizeText(abstract) };
}

/** Facts of all records. What a person says of the text wins over what was fetched, whichever publication is cited. */
function joinFacts(records: readonly PaperRecord[]): BibliographicFacts {
  const all = mergeFacts(records.map(({ facts }) => facts));
  if (!records.some(({ sources }) => sources)) return all;
  const byHand = mergeFacts(records.filter(({ sources }) => !sources).map(({ facts }) => facts));
  const { authors, keywords, language, arxiv, code } = byHand;
  return {
    ...all,
    ...(authors && { authors }),
    ...(keywords && { keywords }),
    ...(language && { language }),
    ...(arxiv && { arxiv }),
    ...(code && { code }),
  };
}

/** Where facts come from that no record made by hand has. */
function fetchedFacts(records: readonly PaperRecord[]): { fetched?: FactSource[] } {
  const byHand = records.filter(({ sources }) => !sources);
  const known = mergeFacts(byHand.map(({ facts }) => facts));
  const fetched = records
    .flatMap(({ sources }) => sources ?? [])
    .map(({ of, ...source }) => ({ of: of.filter((name) => !isKnown(name, known)), ...source }))
    .filter(({ of }) => of.length > 0);
  return fetched.length > 0 ? { fetched } : {};
}

/** A record that no paper can be made from: where it is, what is wrong with it, and what to do. */
interface LeftOutPlace extends Pick<Note, 'file' | 'line'> {
  text: string;
  todo: string;
}

function leftOutRecords({ listings, metadata }: ContentSource): LeftOutPlace[] {
  const files = [
    ...listings.map(({ file, bibliography }) => ({ file, leftOut: bibliography?.leftOut ?? [] })),
    ...metadata,
  ];
  return files.flatMap(({ file, leftOut }) =>
    leftOut.map((record) => ({
      file,
      ...(record.line && { line: record.line }),
      text: `${recordName(record)} ${record.what}`,
      todo: record.todo,
    })),
  );
}

function toNote({ text, todo, ...place }: LeftOutPlace): Note {
  return { ...place, message: `${printable(text)}; it is left out · ${todo}` };
}

function markPublished(
  facts: BibliographicFacts,
  recorded: Permalinks['authors'] | undefined,
  pages: ReadonlySet<string>,
): BibliographicFacts {
  if (!recorded || !facts.authors) return facts;
  return {
    ...facts,
    authors: facts.authors.map((author) => {
      const entry = pages.has(author.slug) ? recorded.get(author.slug) : undefined;
      return entry ? { ...author, published: entry.files === false ? 'page' : 'files' } : author;
    }),
  };
}

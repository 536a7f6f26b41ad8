import assert from 'node:assert/strict';
import { parsePermalinks } from '../../src/content/read-permalinks.ts';
import { type CurrentContent, keepPermalinks } from '../../src/permalinks/keep-permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/record-permalinks.ts';
import type { PaperPermalink, Permalink, PermalinksFile, Section } from '../../src/permalinks/schema.ts';
import type { Problem } from '../../src/problem.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';

export type CurrentPaper = CurrentContent['papers'][number];

/** A paper as it is today. */
export function paper(title: string, more: Partial<CurrentPaper> = {}): CurrentPaper {
  return { key: titleKey(title), sourceTitle: title, title, authors: [], ...more };
}

export interface Recorded extends Partial<Record<Exclude<Section, 'papers'>, Record<string, Permalink>>> {
  papers?: Record<string, PaperPermalink>;
}

/** The file that a curator would have, read as the build reads it. */
export function recorded({
  papers = {},
  topics = {},
  listings = {},
  authors = {},
}: Recorded): PermalinksFile {
  const entries = <T>(section: Record<string, T>) => new Map(Object.entries(section));
  const text = formatPermalinks({
    papers: entries(papers),
    topics: entries(topics),
    listings: entries(listings),
    authors: entries(authors),
    terms: new Map(),
    foundTopics: new Map(),
  });
  const { permalinks, problems } = parsePermalinks(text);
  assert.deepEqual(problems, []);
  return permalinks ?? assert.fail();
}

/** What is kept of the addresses in a file. */
export function keep(
  papers: CurrentPaper[],
  record: Recorded | undefined,
  more: Partial<CurrentContent> = {},
) {
  return keepPermalinks({ papers, topics: [], listings: [], ...more }, record && recorded(record));
}

/** A problem in short. */
export const textOf = ({ kind, line, text }: Problem) => `${kind} ${line} ${text}`;

// Records new addresses and the day of changes in `permalinks.json`: `npm run permalinks`. With `-- --check` it only looks,
// with `-- --date 2026-11-26` it records another day than today: the only clock that dates of the site depend on.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from '../build/build-settings.ts';
import { readEnglishWords } from '../build/corpus/read-english-words.ts';
import { compare } from '../compare.ts';
import { readContent } from '../content/read-content.ts';
import { PERMALINKS_FILE } from '../content/read-permalinks.ts';
import type { ContentSource } from '../corpus/content-source.ts';
import { findNames, textsOf } from '../corpus/found-names.ts';
import { type IdentifiedPaper, identifyPapers } from '../corpus/identify-papers.ts';
import { citationKeys } from '../formats/citation-key.ts';
import type { BibliographicFacts } from '../metadata/facts.ts';
import { formatPermalinks, type PublishedPages, recordPermalinks } from '../permalinks/record-permalinks.ts';
import { FOUND_SECTIONS, SECTIONS } from '../permalinks/schema.ts';
import { ContentError } from '../problem.ts';
import { joinDecisions } from '../topics/decisions.ts';
import { recordTopics } from '../topics/found/kept-ids.ts';
import type { WordVectors } from '../vectors/word-vectors.ts';
import { explainError } from './explain-error.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const path = join(settings.contentDir, PERMALINKS_FILE);

try {
  const words = await readEnglishWords();
  const { text, added } = publishedAddresses(await readContent(settings.contentDir), words);
  const isCurrent = text === (await readFile(path, 'utf8').catch(() => undefined));
  if (isCurrent) console.log(`${path} is up to date`);
  else if (values.check) {
    const news = added.length > 0 ? `: ${added.length} addresses are new, ${added[0]} first` : '';
    console.error(`${path} is out of date${news} · run “npm run permalinks” and commit the file`);
    process.exitCode = 1;
  } else {
    // In one step, so that the record is never half written.
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    console.log(`${path} is written; ${added.length === 1 ? '1 address' : `${added.length} addresses`} new`);
  }
} catch (error) {
  console.error(explainError(error, settings.contentDir, Boolean(process.env.DEBUG)));
  process.exitCode = 1;
}

/** Text of the file with all addresses of the content in it, and which of them it did not have. */
function publishedAddresses(
  content: ContentSource,
  words: WordVectors | undefined,
): { text: string; added: string[] } {
  const { papers, authors, problems } = identifyPapers(content);
  if (problems.length > 0) throw new ContentError(problems);
  const keys = citationKeys(
    papers.map(({ slug, facts, citationKey }) => ({ id: slug, ...facts, citationKey })),
  );
  const known = content.permalinks?.permalinks;
  const permalinks = recordPermalinks(
    known,
    {
      papers: papers.map(({ slug, entry: { key, sourceTitle }, facts }) => ({
        slug,
        key,
        sourceTitle,
        arxiv: facts.arxiv,
        doi: facts.doi,
        citationKey: keys.get(slug) ?? slug,
        facts: statedFacts(facts),
      })),
      topics: content.topics.map(([id]) => id),
      listings: content.listings.map(({ id }) => id),
      authors,
      // What is found in texts changes with every paper: it is recorded with the rest, and is no news by itself.
      ...(!values.check && foundPages(content, papers, words)),
    },
    values.date,
  );
  const added = [...SECTIONS, ...FOUND_SECTIONS].flatMap((section) =>
    [...permalinks[section].keys()]
      .filter((slug) => !known?.[section].has(slug))
      .map((slug) => `${section}/${slug}`),
  );
  return { text: formatPermalinks(permalinks), added };
}

/** Terms and topics that are found in the texts. */
function foundPages(
  content: ContentSource,
  papers: readonly IdentifiedPaper[],
  words: WordVectors | undefined,
): Pick<PublishedPages, 'terms' | 'foundTopics'> {
  const topicIds = new Set(content.topics.map(([id]) => id));
  const { decisions } = joinDecisions(content.assignments, textsOf(papers), topicIds);
  const names = findNames(content, papers, decisions, words);
  return {
    terms: new Map(names.terms.map(({ slug, label }) => [slug, label])),
    foundTopics: recordTopics(names),
  };
}

/** What a page says of a paper, whatever its authors' pages are. */
function statedFacts({ authors, keywords, ...facts }: BibliographicFacts): object {
  const sorted = Object.entries(facts).sort(([a], [b]) => compare(a, b));
  return { ...Object.fromEntries(sorted), authors: authors?.map(({ name }) => name) };
}

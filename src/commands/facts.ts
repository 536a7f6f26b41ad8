// Fetches what listings do not say of their papers from public indexes: `npm run facts`. The only command that uses the
// network; builds read what it writes to `metadata/`. With `--dry-run` it writes nothing there, with `--offline` it asks
// nobody; `--paper SLUG` and `--source openalex,arxiv` ask less, `--refresh 90` asks anew what is older than 90 days.
import { readFile, rm } from 'node:fs/promises';
import { setGlobalProxyFromEnv } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from '../build/build-settings.ts';
import { readContent } from '../content/read-content.ts';
import { formatRecords, formatUndecided, readFetched } from '../content/read-fetched.ts';
import type { ContentSource } from '../corpus/content-source.ts';
import { identifyPapers } from '../corpus/identify-papers.ts';
import { describeResults } from '../facts/describe-results.ts';
import { CITATIONS_FILE, FETCHED_FILE, UNDECIDED_FILE } from '../facts/files.ts';
import type { AskedPaper } from '../facts/paper.ts';
import { collectResults, inquiryOf, type Results } from '../facts/results.ts';
import { AnswerCache } from '../network/answer-cache.ts';
import { ServiceDesk } from '../network/ask-services.ts';
import { dayBefore, readFactsSettings, servicesFrom } from '../network/facts-settings.ts';
import { fetchFacts } from '../network/fetch-facts.ts';
import { ProgressLine } from '../network/progress-line.ts';
import { writeWhole } from '../network/write-whole.ts';
import { ContentError } from '../problem.ts';
import { SettingsError } from '../settings.ts';
import { explainError } from './explain-error.ts';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    paper: { type: 'string' },
    source: { type: 'string' },
    refresh: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});

try {
  await fetchAll();
} catch (error) {
  console.error(explainError(error, settings.contentDir, Boolean(process.env.DEBUG)));
  process.exitCode = 1;
}

async function fetchAll(): Promise<void> {
  setGlobalProxyFromEnv();
  const factsSettings = readFactsSettings(process.env, process.cwd());
  const services = servicesFrom(values.source);
  const content = await readContent(settings.contentDir);
  const { problems, ...earlier } = await readFetched(settings.contentDir);
  if (content.problems.length + problems.length > 0)
    throw new ContentError([...new Set([...content.problems, ...problems])]);
  const papers = askedPapers(content);
  const chosen = values.paper === undefined ? papers : papers.filter(({ slug }) => slug === values.paper);
  if (chosen.length === 0)
    throw new SettingsError(`--paper ${values.paper} is no paper here · use the last part of its address`);
  const cache = new AnswerCache(factsSettings.cacheDir);
  await cache.load(values.refresh === undefined ? undefined : dayBefore(values.date, values.refresh));
  const line = new ProgressLine(process.stderr);
  const desk = new ServiceDesk({
    settings: factsSettings,
    cache,
    contact: content.site.keeper?.address,
    day: values.date,
    online: !values.offline,
    onProgress: (left) => line.show(left),
  });
  const refresh = values.refresh !== undefined;
  const progress = await fetchFacts(
    chosen.map((paper) => inquiryOf(paper, earlier, { services, refresh })),
    desk,
  );
  line.end();
  const results = collectResults(papers, progress, earlier);
  if (!values['dry-run']) await writeResults(results);
  console.log(describeResults(results, desk.failures(), values['dry-run']).join('\n'));
}

/** Papers with what files made by hand say of them. */
function askedPapers(content: ContentSource): AskedPaper[] {
  const metadata = content.metadata.filter(({ file }) => file !== FETCHED_FILE);
  // Addresses that need fetched facts are none of this command's business.
  return identifyPapers({ ...content, metadata }).papers.map(({ slug, entry, facts }) => ({
    slug,
    title: entry.sourceTitle,
    keys: [entry.key, ...entry.otherKeys],
    abstract: entry.abstract.plain,
    facts,
  }));
}

async function writeResults({ records, undecided, citations }: Results): Promise<void> {
  const files = [
    [FETCHED_FILE, records.length > 0 ? formatRecords(records) : ''],
    [UNDECIDED_FILE, formatUndecided(undecided)],
    [CITATIONS_FILE, citations === '[]\n' ? '' : citations],
  ] as const;
  for (const [file, text] of files) {
    const path = join(settings.contentDir, file);
    const old = await readFile(path, 'utf8').catch(() => '');
    if (text === '' && old !== '') await rm(path);
    else if (text !== old) await writeWhole(path, text);
  }
}

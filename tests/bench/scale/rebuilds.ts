import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CHANGED, GONE } from '../../../src/commands/site-changes.ts';
import { compare } from '../../../src/compare.ts';
import { makeCorpus, partCorpus, realTexts, writeCorpus } from '../../support/make-corpus.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type BuildCosts, measureBuild } from './measure-build.ts';
import { writeRealPapers } from './real-papers.ts';

/** What content a site is built from, and what is added to it. */
export interface RebuiltContent {
  /** Content folder as it is; of the others only where this is missing. */
  content?: string | undefined;
  /** JSON Lines of papers. */
  corpus?: string | undefined;
  papers: number;
  added: number;
  seed: number;
}

/** What a build of a site that was there before cost and changed. */
export interface Rebuild extends Omit<BuildCosts, 'output'> {
  what: string;
  files: number;
  changed: number;
  /** Files whose address is gone. */
  lost: number;
  /** The same by kind: the folder and the ending of files. Kinds of which nothing changed are left out. */
  kinds: KindChanges[];
}

/** How files of one kind changed. */
export interface KindChanges {
  kind: string;
  files: number;
  changed: number;
  lost: number;
}

/**
 * Builds a site and records its addresses, as the README tells curators to; builds it with these, builds it again,
 * corrects an abstract, adds papers: one build after the other in the same folder.
 */
export async function measureRebuilds(of: RebuiltContent): Promise<Rebuild[]> {
  const folder = temporaryFolder();
  try {
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    const add = await writeContent(of, content);
    const rebuilds: Rebuild[] = [];
    const build = async (what: string) => {
      const { output, ...costs } = await measureBuild(content, site);
      const isUpToDate = output.includes('is up to date');
      rebuilds.push({
        what,
        ...costs,
        ...(isUpToDate ? { ...changesOf(site), changed: 0, lost: 0, kinds: [] } : changesOf(site)),
      });
    };
    await build('first');
    recordAddresses(content);
    await build('its addresses recorded');
    await build('nothing changed');
    correctAbstract(content, site);
    await build('an abstract corrected');
    if (add) {
      await add();
      await build(`${of.added} papers added`);
    }
    return rebuilds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns adds the papers that are to be added, where there are any */
async function writeContent(
  { content: given, corpus, papers, added, seed }: RebuiltContent,
  folder: string,
): Promise<(() => void | Promise<void>) | undefined> {
  if (given !== undefined) {
    cpSync(given, folder, { recursive: true });
    return undefined;
  }
  if (corpus !== undefined) {
    await writeRealPapers(corpus, papers, folder);
    return () => writeRealPapers(corpus, added, folder, papers, 'added');
  }
  const parts = partCorpus(makeCorpus(papers + added, realTexts(), seed), papers);
  writeCorpus(parts.first, folder);
  return () => writeCorpus(parts.added, folder, 'added');
}

/** Adds a sentence to an abstract that stands in a listing as the site shows it. */
function correctAbstract(content: string, site: string): void {
  const papers: { abstract: string }[] = JSON.parse(readFileSync(join(site, 'papers.json'), 'utf8'));
  const files = readdirSync(join(content, 'listings')).map((name) => join(content, 'listings', name));
  for (const { abstract } of papers) {
    const end = abstract.slice(-80);
    if (end.length < 80) continue;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      if (!text.includes(end)) continue;
      writeFileSync(file, text.replace(end, `${end} We have corrected this.`));
      return;
    }
  }
  throw new Error('No listing has an abstract as the site shows it.');
}

/** Records the addresses of a site, by the command and as of one day. */
function recordAddresses(content: string): void {
  execFileSync(process.execPath, ['src/commands/permalinks.ts', '--date', '2026-01-01'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CONTENT_DIR: content },
  });
}

function changesOf(site: string): Pick<Rebuild, 'files' | 'changed' | 'lost' | 'kinds'> {
  const lines = (name: string) => readFileSync(join(site, name), 'utf8').split('\n').filter(Boolean);
  const [changed, lost] = [lines(CHANGED), lines(GONE).filter(isAddress)];
  const files = readdirSync(site, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(site, name)).isFile());
  const counts = [files, changed, lost].map((paths) => Map.groupBy(paths, kindOf));
  const kinds = [...new Set(counts.flatMap((count) => [...count.keys()]))]
    .map((kind): KindChanges => {
      const [all = 0, news = 0, gone = 0] = counts.map((count) => count.get(kind)?.length ?? 0);
      return { kind, files: all, changed: news, lost: gone };
    })
    .filter(({ changed, lost }) => changed + lost > 0)
    .sort((a, b) => b.changed - a.changed || compare(a.kind, b.kind));
  return { files: files.length, changed: changed.length, lost: lost.length, kinds };
}

/** Whether a path is one that people link to: files of scripts, of search and screening and of packs are called by what is in them. */
function isAddress(path: string): boolean {
  return !/^(?:_astro|pagefind|offline|screening)\//.test(path);
}

/** The folder of a file and its ending, for example `papers/ .html`. */
function kindOf(path: string): string {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/';
  return `${folder} ${extname(path)}`.trim();
}

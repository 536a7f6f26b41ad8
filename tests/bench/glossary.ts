/**
 * `npm run bench:glossary -- --definitions PATH [--json]` compares the abbreviations found with those that readers found.
 * PATH is one of these:
 *
 * - a folder for the papers of the content folder: `acronym_papers.json` lists the titles that were read,
 *   `acronyms.json` every definition in them: `{ title, short, long, hard? }`. A definition found there that is not
 *   listed is false;
 * - a file of judged abstracts: the labelled text of MED1250, or BioC where its name ends in `.xml`.
 *
 * Short forms are compared in the singular, long ones without regard to capitals, hyphens and plurals; for judged
 * abstracts the figures of exact writings are shown as well. Without `--definitions` only the numbers found are shown.
 * Ends with 1 where a target is missed.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readAcronyms } from '../../src/content/read-acronyms.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { buildGlossary, type Glossary } from '../../src/glossary/glossary.ts';
import { findKeyTerms } from '../../src/glossary/key-terms.ts';
import { readSettings } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { normalizeTitle } from '../../src/text/normalize.ts';
import { judgeAbstracts, pairKey } from './glossary/judge.ts';
import { readBioC, readLabelledText } from './glossary/judged-abstracts.ts';

const TARGETS = { precision: 0.97, recallPlain: 0.97, recallHard: 0.5 };
/** The best published on MED1250 is about .97 and .83. */
const TARGETS_OF_ABSTRACTS = { precision: 0.97, recall: 0.85 };

const listedSchema = z.array(
  z.object({
    /** Title of the paper as in its listing. */
    title: z.string(),
    short: z.string(),
    long: z.string(),
    /** Whether the reader had to think. */
    hard: z.boolean().default(false),
  }),
);
type Listed = z.infer<typeof listedSchema>[number];

interface Paper {
  id: string;
  title: string;
  abstract: string;
}

function paperKey(title: string): string {
  return titleKey(normalizeTitle(title).plain);
}

/** Precision, recall and what went wrong on the papers that were read. */
function judge(
  papers: readonly Paper[],
  glossary: Glossary,
  readTitles: readonly string[],
  listed: readonly Listed[],
) {
  const byKey = new Map(papers.map((paper) => [titleKey(paper.title), paper]));
  const listedByPaper = Map.groupBy(listed, ({ title }) => paperKey(title));
  const unknown: string[] = [];
  const wrong: string[] = [];
  const missed: string[] = [];
  const counts = { right: 0, plain: 0, plainFound: 0, hard: 0, hardFound: 0 };
  for (const title of readTitles) {
    const key = paperKey(title);
    const paper = byKey.get(key);
    if (!paper) {
      unknown.push(title);
      continue;
    }
    const expected = listedByPaper.get(key) ?? [];
    const found = glossary.definitions.get(paper.id) ?? [];
    const expectedKeys = new Set(expected.map(pairKey));
    const foundKeys = new Set(found.map(pairKey));
    for (const definition of found) {
      if (expectedKeys.has(pairKey(definition))) counts.right++;
      else wrong.push(`${definition.short}: ${definition.long} (${paper.title})`);
    }
    for (const { short, long, hard } of expected) {
      const isFound = foundKeys.has(pairKey({ short, long }));
      counts[hard ? 'hard' : 'plain']++;
      if (isFound) counts[hard ? 'hardFound' : 'plainFound']++;
      else missed.push(`${hard ? 'hard' : 'plain'}  ${short}: ${long} (${paper.title})`);
    }
  }
  return {
    precision: counts.right / Math.max(1, counts.right + wrong.length),
    recallPlain: counts.plainFound / Math.max(1, counts.plain),
    recallHard: counts.hardFound / Math.max(1, counts.hard),
    ...counts,
    wrong,
    missed,
    unknown,
  };
}

async function readJson<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
}

async function benchAbstracts(file: string, asJson: boolean): Promise<void> {
  const text = await readFile(file, 'utf8');
  const papers = file.endsWith('.xml') ? readBioC(text) : readLabelledText(text);
  const { wrong, missed, ...agreement } = judgeAbstracts(papers);
  const exact = judgeAbstracts(papers, true);
  const { precision, recall } = TARGETS_OF_ABSTRACTS;
  if (agreement.precision < precision || agreement.recall < recall) process.exitCode = 1;
  if (asJson) {
    const figures = { papers: papers.length, ...agreement, wrong, missed, exact };
    console.log(JSON.stringify({ ...figures, targets: TARGETS_OF_ABSTRACTS }, null, 2));
    return;
  }
  console.table([
    { papers: papers.length, listed: agreement.listed, found: agreement.found, right: agreement.right },
  ]);
  const row = (value: number, exactly: number, target?: number) => ({
    value: value.toFixed(3),
    'exact writings': exactly.toFixed(3),
    target: target === undefined ? '' : `≥ ${target}`,
  });
  console.table({
    precision: row(agreement.precision, exact.precision, precision),
    'precision without pairs set aside': row(agreement.precisionOfCounted, exact.precisionOfCounted),
    recall: row(agreement.recall, exact.recall, recall),
  });
  for (const line of wrong) console.log(`false  ${line}`);
  for (const line of missed) console.log(`missed ${line}`);
}

const { values } = parseArgs({
  options: { definitions: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const { definitions: judgedPath } = values;
if (judgedPath !== undefined && (await stat(judgedPath)).isFile()) {
  await benchAbstracts(judgedPath, values.json);
  process.exit();
}
const { contentDir: contentFolder } = readSettings(process.env, process.cwd());
const { papers } = buildCorpus(await readContent(contentFolder));
const { acronyms } = await readAcronyms(contentFolder);

const start = performance.now();
const glossary = buildGlossary(papers, acronyms);
const glossaryMs = performance.now() - start;
const terms = findKeyTerms(papers, glossary);
const termsMs = performance.now() - start - glossaryMs;
let definitions = 0;
for (const found of glossary.definitions.values()) definitions += found.length;
const summary = {
  papers: papers.length,
  definitions,
  entries: glossary.entries.length,
  severalMeanings: glossary.entries.filter(({ meanings }) => meanings.length > 1).length,
  terms: terms.length,
  glossaryMs: Math.round(glossaryMs),
  termsMs: Math.round(termsMs),
};
const judged =
  judgedPath === undefined
    ? undefined
    : judge(
        papers,
        glossary,
        await readJson(judgedPath, 'acronym_papers.json', z.array(z.string())),
        await readJson(judgedPath, 'acronyms.json', listedSchema),
      );

if (values.json) console.log(JSON.stringify({ ...summary, judged, targets: TARGETS }, null, 2));
else {
  console.table([summary]);
  if (!judged)
    console.log('Name a folder with judged definitions for precision and recall: --definitions DIR');
  else {
    const row = (value: number, target: number) => ({ value: value.toFixed(3), target: `≥ ${target}` });
    console.table({
      precision: row(judged.precision, TARGETS.precision),
      'recall, plain': row(judged.recallPlain, TARGETS.recallPlain),
      'recall, hard': row(judged.recallHard, TARGETS.recallHard),
    });
    for (const line of judged.wrong) console.log(`false  ${line}`);
    for (const line of judged.missed) console.log(`missed ${line}`);
    for (const title of judged.unknown) console.log(`not here: ${title}`);
  }
}
if (judged && Object.entries(TARGETS).some(([name, target]) => judged[name as keyof typeof TARGETS] < target))
  process.exitCode = 1;

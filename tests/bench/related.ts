/**
 * `npm run bench:related -- --judged FILE [--json]` measures related papers against readers' judgements. The file has one
 * JSON object a line: `{ query, judged: [{ title, grade }] }`, titles of papers and grades 0 to 2. Printed are nDCG@8 of
 * the whole ranking with unjudged papers removed, of the eight papers that the site shows with unjudged ones removed, of
 * the same with unjudged ones counted as 0, and the share of judged papers among the eight. Without `--judged` only what
 * was found is described. The views are weighted alike; what each alone would give, what all would without one, and what
 * choosing their weights by all queries but one would, is printed as well. Ends with 1 where the target is missed. Also
 * measured is whether what is near on the map is near in truth, and how many papers get other related papers, or the same
 * in another order or for another reason, when some are added; found topics are not looked for anew in this.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readEnglishWords } from '../../src/build/corpus/read-english-words.ts';
import { compare } from '../../src/compare.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { seededRandom } from '../../src/random.ts';
import { type Importance, likenessOf } from '../../src/related/likeness.ts';
import { relatedPapers } from '../../src/related/related.ts';
import { steadyRows } from '../../src/related/steady-terms.ts';
import { readSettings } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { documentVectors } from '../../src/vectors/document-vectors.ts';
import { ndcg } from '../measures/ndcg.ts';
import { measureMap } from './related/measure-map.ts';

const DEPTH = 8;
const TARGET = 0.75;
/** Sets of papers that are added. */
const DRAWS = 4;
const VIEWS = ['terms', 'topics', 'meaning'] as const;
const NOTHING: Importance = { terms: 0, topics: 0, meaning: 0 };
/** How important a view may be chosen to be. */
const STEPS = [0, 0.5, 1, 2];

const querySchema = z.object({
  query: z.string(),
  judged: z.array(z.object({ title: z.string(), grade: z.int().min(0).max(2) })),
});
type Query = z.infer<typeof querySchema>;

const { values } = parseArgs({
  options: { judged: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const { contentDir } = readSettings(process.env, process.cwd());
const content = await readContent(contentDir);
const words = await readEnglishWords();
const { papers, terms, topics: shownTopics } = buildCorpus(content, words);
const found = new Set(shownTopics.filter(([, topic]) => topic.found).map(([id]) => id));

let start = performance.now();
const lap = () => {
  const seconds = (performance.now() - start) / 1000;
  start = performance.now();
  return Number(seconds.toFixed(2));
};
const vectors = documentVectors(papers, words);
const seconds = { vectors: lap(), topics: 0, related: 0 };
const topics = new Map(papers.map((paper) => [paper.id, paper.topics.filter(({ id }) => !found.has(id))]));
seconds.topics = lap();
const relations = relatedPapers(vectors, topics, terms);
seconds.related = lap();
const steady = steadyRows(vectors.terms);
const changed = [1, 10].map((added) => whatChanges(added));
const map = measureMap(vectors);

const all = [...relations.values()];
const shown = all.flatMap(({ related }) => related);
const summary = {
  papers: all.length,
  'related a paper': Number((shown.length / Math.max(1, all.length)).toFixed(2)),
  'with a reason': `${((100 * shown.filter(({ shared }) => shared.length > 0).length) / Math.max(1, shown.length)).toFixed(1)} %`,
  'near-duplicates': all.reduce((sum, { duplicates }) => sum + duplicates.length, 0),
  ...Object.fromEntries(Object.entries(seconds).map(([step, value]) => [`${step}, s`, value])),
};

/** How many papers change when papers are added, in the mean of several draws of those. */
function whatChanges(added: number) {
  const counts = { added, changed: 0, 'where a new paper is among them': 0 };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const random = seededRandom(draw + 1);
    const gone = new Set(Array.from({ length: added }, () => random.pick(papers).id));
    const before = relatedPapers(
      documentVectors(
        papers.filter(({ id }) => !gone.has(id)),
        words,
      ),
      topics,
      terms.map(({ label, papers: those }) => ({ label, papers: those.filter((id) => !gone.has(id)) })),
    );
    for (const [id, { related }] of before) {
      const now = relations.get(id)?.related ?? [];
      const shows = (list: typeof now) => JSON.stringify(list.map(({ id, shared }) => [id, shared]));
      if (shows(now) !== shows(related)) counts.changed += 1 / DRAWS;
      if (now.some((other) => gone.has(other.id))) counts['where a new paper is among them'] += 1 / DRAWS;
    }
  }
  return counts;
}

function parseQueries(source: string): Query[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => querySchema.parse(JSON.parse(line)));
}

/** The measures of one query; undefined where its paper is not in the corpus. */
function measure({ query, judged }: Query) {
  const idByKey = ids();
  const id = idByKey.get(titleKey(query));
  const row = id === undefined ? undefined : vectors.rowOf.get(id);
  if (id === undefined || row === undefined) {
    console.error(`not among the papers: ${query}`);
    return undefined;
  }
  const grades = new Map<string, number>();
  for (const { title, grade } of judged) {
    const other = idByKey.get(titleKey(title));
    if (other === undefined) console.error(`not among the papers: ${title}`);
    else grades.set(other, grade);
  }
  const isJudged = (other: string) => grades.has(other);
  const eight = (relations.get(id)?.related ?? []).map((other) => other.id);
  return {
    query,
    whole: wholeRanking(row, grades, likenessOf(vectors, steady, topics).of),
    row,
    grades,
    shown: ndcg(eight.filter(isJudged), grades, DEPTH),
    strict: ndcg(eight, grades, DEPTH),
    judged: eight.filter(isJudged).length / Math.max(1, eight.length),
  };
}

/** nDCG@8 of all papers in the order of their likeness to one, unjudged papers removed. */
function wholeRanking(
  row: number,
  grades: ReadonlyMap<string, number>,
  alike: (row: number, other: number) => number,
): number {
  const ranking = [...grades.keys()]
    .map((other) => ({ other, value: alike(row, vectors.rowOf.get(other) ?? row) }))
    .sort((a, b) => b.value - a.value || compare(a.other, b.other))
    .map(({ other }) => other);
  return ndcg(ranking, grades, DEPTH);
}

/**
 * nDCG@8 where the importance of the views is chosen for each query by all others: what choosing is worth on queries that
 * were not looked at.
 */
function leaveOneOut(): number {
  const choices = VIEWS.reduce<Importance[]>(
    (known, view) => known.flatMap((choice) => STEPS.map((step) => ({ ...choice, [view]: step }))),
    [NOTHING],
  );
  const results = choices.map(rankings);
  const sums = results.map((values) => values.reduce((sum, value) => sum + value, 0));
  const chosen = measured.map((_, query) => {
    const others = results.map((values, choice) => (sums[choice] ?? 0) - (values[query] ?? 0));
    return results[others.indexOf(Math.max(...others))]?.[query] ?? 0;
  });
  return chosen.reduce((sum, value) => sum + value, 0) / Math.max(1, measured.length);
}

/** nDCG@8 of the whole ranking by query, the views being so important. */
function rankings(importance: Importance): number[] {
  const { of } = likenessOf(vectors, steady, topics, importance);
  return measured.map(({ row, grades }) => wholeRanking(row, grades, of));
}

/** Mean nDCG@8 of each view alone, and of all others without it. */
function singleViews() {
  const meanOf = (importance: Importance) => {
    const found = rankings(importance);
    return (found.reduce((sum, value) => sum + value, 0) / Math.max(1, found.length)).toFixed(3);
  };
  const rows = VIEWS.map((view) => {
    const all = { terms: 1, topics: 1, meaning: 1 };
    return [view, { alone: meanOf({ ...NOTHING, [view]: 1 }), 'without it': meanOf({ ...all, [view]: 0 }) }];
  });
  return Object.fromEntries(rows);
}

let idsByKey: Map<string, string> | undefined;
function ids(): Map<string, string> {
  idsByKey ??= new Map(papers.map(({ id, title }) => [titleKey(title), id]));
  return idsByKey;
}

const measured =
  values.judged === undefined
    ? []
    : parseQueries(await readFile(values.judged, 'utf8')).flatMap((query) => measure(query) ?? []);
const mean = (key: 'whole' | 'shown' | 'strict' | 'judged') =>
  measured.reduce((sum, result) => sum + result[key], 0) / Math.max(1, measured.length);
const means = { whole: mean('whole'), shown: mean('shown'), strict: mean('strict'), judged: mean('judged') };

if (values.json)
  console.log(
    JSON.stringify(
      { ...summary, map, changed, target: TARGET, means, leaveOneOut: leaveOneOut(), queries: measured },
      null,
      2,
    ),
  );
else {
  console.table([summary]);
  if (map) console.table([map]);
  console.table(changed);
  if (values.judged === undefined)
    console.log('Name a file with judged papers to see how good they are: --judged FILE');
  else {
    const row = ({ whole, shown: eight, strict, judged }: typeof means) => ({
      'nDCG@8, unjudged removed': whole.toFixed(3),
      'of the eight shown': eight.toFixed(3),
      'unjudged count 0': strict.toFixed(3),
      judged: `${(100 * judged).toFixed(0)} %`,
    });
    console.table(Object.fromEntries(measured.map((result) => [result.query.slice(0, 50), row(result)])));
    console.table({ mean: row(means) });
    console.table(singleViews());
    console.log(`nDCG@8 with the views weighted by leave-one-out: ${leaveOneOut().toFixed(3)}`);
  }
}
if (measured.length > 0 && means.whole < TARGET) {
  console.error(`nDCG@8 ${means.whole.toFixed(3)} is below the target of ${TARGET}`);
  process.exitCode = 1;
}

/**
 * `npm run bench:topics -- [--labels FILE] [--json]` measures by five-fold cross-validation how well topics are assigned
 * to the papers that an editor decided, and names the topics that do worst. Each fold is assigned by what is learned from
 * the four others; of the hand-written terms it knows only those that the topic's definition or a paper of the four others
 * has, since whoever wrote them had seen all decided papers. Judgements come from `content/assignments.yaml`, or from a JSON file `[{ title, primary, core, either }]`:
 * an assignment is right where it is in `either`, a topic is missed where it is in `core` and not assigned. Papers of that
 * file that the editor did not decide are reported apart, assigned as the site assigns them. Ends with 1 where the target
 * is missed.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readEnglishWords } from '../../src/build/corpus/read-english-words.ts';
import { readAssignments } from '../../src/content/read-assignments.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { seededRandom } from '../../src/random.ts';
import { readSettings } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { assignTopics } from '../../src/topics/classifier.ts';
import { findClues } from '../../src/topics/clues.ts';
import { type Decisions, joinDecisions } from '../../src/topics/decisions.ts';
import type { Topic } from '../../src/topics/schema.ts';
import { documentVectors } from '../../src/vectors/document-vectors.ts';
import { contentWords } from '../../src/words/tokenize.ts';
import { type Agreement, agreement, type Judgement } from '../measures/agreement.ts';

const FOLDS = 5;
const FIRST_SEED = 1;
const OTHER_SEEDS = [2, 3, 4, 5];
const TARGET = 0.8;
const WORST = 8;

const labelsSchema = z.array(
  z.object({
    title: z.string(),
    primary: z.array(z.string()),
    core: z.array(z.string()),
    either: z.array(z.string()),
  }),
);

const { values } = parseArgs({
  options: { labels: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const { contentDir } = readSettings(process.env, process.cwd());
const content = await readContent(contentDir);
const words = await readEnglishWords();
const { papers } = buildCorpus(content, words);
const file = await readAssignments(contentDir);
const topicIds = new Set(content.topics.map(([id]) => id));
const { decisions, problems } = joinDecisions(file.assignments, papers, topicIds);
for (const { text } of [...file.problems, ...problems]) console.error(`assignments.yaml: ${text ?? ''}`);
if (decisions.size < FOLDS) {
  console.error(
    `${decisions.size} papers are decided in ${contentDir}/assignments.yaml · ${FOLDS} are the least to measure by`,
  );
  process.exit(1);
}
const judgements = values.labels === undefined ? fromDecisions() : await fromLabels(values.labels);
const vectors = documentVectors(papers, words);

/** The decisions themselves as judgements. */
function fromDecisions(): Map<string, Judgement> {
  return new Map(
    [...decisions].map(([id, ids]) => [id, { core: ids, either: ids, primary: ids.slice(0, 1) }]),
  );
}

async function fromLabels(path: string): Promise<Map<string, Judgement>> {
  const labels = labelsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const idByKey = new Map(papers.map(({ id, title }) => [titleKey(title), id]));
  const found = new Map<string, Judgement>();
  for (const { title, ...judgement } of labels) {
    const id = idByKey.get(titleKey(title));
    if (id === undefined) console.error(`not among the papers: ${title}`);
    else found.set(id, judgement);
  }
  return found;
}

/** Topics of every decided paper by what the other folds teach. */
function crossValidate(
  topicsFor: (known: Decisions) => typeof content.topics,
  seed: number,
  introductions = content.introductions,
): Agreement {
  const random = seededRandom(seed);
  const ids = [...decisions.keys()].filter((id) => judgements.has(id)).sort();
  const shuffled = ids.map((id) => ({ id, at: random.next() })).sort((a, b) => a.at - b.at);
  const results: { assigned: string[]; judgement: Judgement }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = new Set(shuffled.filter((_, index) => index % FOLDS === fold).map(({ id }) => id));
    const known: Decisions = new Map([...decisions].filter(([id]) => !held.has(id)));
    results.push(...judged(assignTopics(vectors, topicsFor(known), known, introductions), held));
  }
  return agreement(results);
}

function judged(assigned: ReturnType<typeof assignTopics>, ids: Iterable<string>) {
  return [...ids].flatMap((id) => {
    const judgement = judgements.get(id);
    return judgement ? [{ assigned: (assigned.get(id) ?? []).map((topic) => topic.id), judgement }] : [];
  });
}

function row({ microF1, precision, recall, mainTopic, papers: count }: Agreement) {
  const [f1, p, r, main] = [microF1, precision, recall, mainTopic].map((value) => value.toFixed(3));
  return { papers: count, 'micro-F1': f1, precision: p, recall: r, 'main topic': main };
}

/** The topics with the terms that could have been chosen without the papers that are not known. */
function nested(known: Decisions): typeof content.topics {
  return content.topics.map(([id, topic]) => {
    const own = papers.filter((paper) => known.get(paper.id)?.includes(id));
    const texts = [
      { title: topic.title, abstract: topic.definition },
      ...own.map(({ title, abstract }) => ({ title, abstract })),
    ];
    const held = (term: string) => {
      const { find } = findClues([{ ...topic, terms: [term] }]);
      return texts.some(({ title, abstract }) => find(title, abstract).length > 0);
    };
    return [id, { ...topic, terms: topic.terms.filter(held) }];
  });
}

function meanAndSpread(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** The topics with only those terms of which all words stand in the title or definition, or with none. */
function withTerms(isKept: (term: string, topic: Topic) => boolean): [string, Topic][] {
  return content.topics.map(([id, topic]) => [
    id,
    { ...topic, terms: topic.terms.filter((term) => isKept(term, topic)) },
  ]);
}

function standsInDefinition(term: string, { title, definition }: Topic): boolean {
  const known = new Set(contentWords(`${title} ${definition}`).map(({ stem }) => stem));
  return contentWords(term).every(({ stem }) => known.has(stem));
}

const first = crossValidate(nested, FIRST_SEED);
const others = OTHER_SEEDS.map((seed) => crossValidate(nested, seed));
const nestedF1 = meanAndSpread([first, ...others].map(({ microF1 }) => microF1));
const undecided = [...judgements.keys()].filter((id) => !decisions.has(id));
const decided = [...decisions.keys()];
const measured: Record<string, Agreement> = {
  [`nested, seed ${FIRST_SEED}`]: first,
  ...Object.fromEntries(OTHER_SEEDS.map((seed, index) => [`nested, seed ${seed}`, others[index] ?? first])),
  'nested, without what introductions say': crossValidate(nested, FIRST_SEED, new Map()),
  'cross-validated, all terms': crossValidate(() => content.topics, FIRST_SEED),
  'cross-validated, terms that stand in the definition': crossValidate(
    () => withTerms(standsInDefinition),
    FIRST_SEED,
  ),
  'nothing decided': agreement(
    judged(assignTopics(vectors, content.topics, new Map(), content.introductions), decided),
  ),
};
if (undecided.length > 0)
  measured['judged papers that are not decided'] = agreement(
    judged(assignTopics(vectors, content.topics, decisions, content.introductions), undecided),
  );
const worst = first.topics.toSorted((a, b) => a.f1 - b.f1).slice(0, WORST);

if (values.json) console.log(JSON.stringify({ target: TARGET, nestedF1, measured, worst }, null, 2));
else {
  console.table(Object.fromEntries(Object.entries(measured).map(([name, result]) => [name, row(result)])));
  const [mean, spread] = [nestedF1.mean, nestedF1.spread].map((value) => value.toFixed(3));
  console.log(
    `nested micro-F1 ${mean} ± ${spread} (mean and standard deviation of ${others.length + 1} partings)`,
  );
  console.log(`\nWorst topics (seed ${FIRST_SEED})`);
  console.table(
    Object.fromEntries(worst.map(({ id, f1, ...counts }) => [id, { F1: f1.toFixed(2), ...counts }])),
  );
}
if (nestedF1.mean < TARGET) {
  console.error(`nested micro-F1 ${nestedF1.mean.toFixed(3)} is below the target of ${TARGET}`);
  process.exitCode = 1;
}

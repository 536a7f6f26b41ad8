/**
 * `npm run bench:joining -- [--labels FILE] [--judged FILE] [--collection DIR]…` measures what is lost where papers join
 * those that all is learnt from: the papers are parted into ten, each tenth joins the other nine, and what is said of the
 * papers that joined is compared with what is said of the same papers when all are learnt from. Of the content these are
 * topics (micro-F1 against the editor's decisions or `--labels`, as `bench:topics` reads them; no paper that joins is
 * decided) and related papers (nDCG@8 of the eight shown against `--judged`, as `bench:related` reads it, unjudged ones
 * left out). Of a test collection they are related papers, of which those are right that answer one of the same questions,
 * and how many of these pairs share a found topic. Related papers of the others are measured with several margins by which
 * a paper that joined must be nearer, and how many of their lists change.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnglishWords } from '../../src/build/corpus/read-english-words.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { buildGlossary } from '../../src/glossary/glossary.ts';
import { keyTermFinder } from '../../src/glossary/key-terms.ts';
import { seededRandom } from '../../src/random.ts';
import { CLEARLY_NEARER } from '../../src/related/constants.ts';
import { relatedPapers } from '../../src/related/related.ts';
import type { TopicScore } from '../../src/schema.ts';
import { readSettings } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { assignTopics } from '../../src/topics/classifier.ts';
import { joinDecisions } from '../../src/topics/decisions.ts';
import { discoverTopics } from '../../src/topics/found/discover.ts';
import { namesAmongTerms } from '../../src/topics/found/name-candidates.ts';
import { type Document, documentVectors } from '../../src/vectors/document-vectors.ts';
import { agreement, type Judgement } from '../measures/agreement.ts';
import { ndcg } from '../measures/ndcg.ts';
import { readCollection } from './search/collections/collection.ts';

const PARTS = 10;
/** Parts of a collection that join: these are large. */
const PARTS_OF_COLLECTION = 3;
const DEPTH = 8;
const MARGINS = [1, 1.1, CLEARLY_NEARER, 1.3, 1.5, Number.POSITIVE_INFINITY];

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    judged: { type: 'string' },
    collection: { type: 'string', multiple: true, default: [] },
  },
});
const words = await readEnglishWords();

/** Ids in ten parts, the same for the same ids. */
function parted(ids: readonly string[]): Set<string>[] {
  const random = seededRandom(1);
  const shuffled = ids.toSorted().map((id) => ({ id, at: random.next() }));
  shuffled.sort((a, b) => a.at - b.at);
  return Array.from(
    { length: PARTS },
    (_, part) => new Set(shuffled.filter((_, index) => index % PARTS === part).map(({ id }) => id)),
  );
}

function mean(numbers: readonly number[]): string {
  return (numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length)).toFixed(3);
}

type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Related papers of those that joined and of the others, part by part. */
function measureRelated(
  papers: readonly Document[],
  parts: readonly ReadonlySet<string>[],
  grades: Grades,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  margins: readonly number[],
) {
  const all = relatedPapers(documentVectors(papers, words), topics);
  const score = (relations: typeof all, id: string) => {
    const own = grades.get(id) ?? new Map<string, number>();
    const shown = (relations.get(id)?.related ?? []).map((other) => other.id);
    return ndcg(values.judged === undefined ? shown : shown.filter((other) => own.has(other)), own, DEPTH);
  };
  const joined = { 'learnt from all': [] as number[], joined: [] as number[] };
  const others = margins.map((margin) => ({ margin, before: [] as number[], changed: 0, lists: 0 }));
  const othersOfAll: number[] = [];
  for (const part of parts) {
    const old = papers.filter(({ id }) => !part.has(id));
    const learnFrom = new Set(old.map(({ id }) => id));
    const vectors = documentVectors(papers, words, learnFrom);
    const before = relatedPapers(documentVectors(old, words), topics);
    for (const [index, margin] of margins.entries()) {
      const relations = relatedPapers(vectors, topics, [], margin);
      const row = others[index];
      if (!row) continue;
      for (const { id } of old) {
        row.lists += 1;
        const shows = (list: typeof relations) =>
          (list.get(id)?.related ?? []).map((other) => other.id).join();
        if (shows(relations) !== shows(before)) row.changed += 1;
      }
      for (const id of grades.keys()) if (!part.has(id)) row.before.push(score(relations, id));
      if (margin !== CLEARLY_NEARER) continue;
      for (const id of grades.keys()) {
        if (part.has(id)) {
          joined['learnt from all'].push(score(all, id));
          joined.joined.push(score(relations, id));
        } else othersOfAll.push(score(all, id));
      }
    }
  }
  console.log(`nDCG@${DEPTH} of ${joined.joined.length} papers that joined`);
  console.table({
    'learnt from all': { nDCG: mean(joined['learnt from all']) },
    joined: { nDCG: mean(joined.joined) },
  });
  console.log(`… of the others (learnt from all: ${mean(othersOfAll)})`);
  console.table(
    others.map(({ margin, before, changed, lists }) => ({
      margin,
      nDCG: mean(before),
      'lists changed': `${((100 * changed) / lists).toFixed(1)} %`,
    })),
  );
}

/** Topics found from some of the papers, by paper. */
function foundTopics(papers: readonly Document[], learnFrom: ReadonlySet<string>) {
  const [learnt, joined] = [true, false].map((isLearnt) =>
    papers.filter(({ id }) => learnFrom.has(id) === isLearnt),
  );
  const glossary = buildGlossary(papers);
  const finder = keyTermFinder(learnt ?? [], buildGlossary(learnt ?? []), undefined, {
    papers: joined ?? [],
    glossary,
  });
  const found = finder(namesAmongTerms(learnFrom.size));
  return discoverTopics(documentVectors(papers, words, learnFrom), found).assignments;
}

/** Of pairs that belong together, how many share a found topic, and of all pairs, for the papers that joined. */
function measureFoundTopics(
  papers: readonly Document[],
  parts: readonly ReadonlySet<string>[],
  grades: Grades,
) {
  const everything = foundTopics(papers, new Set(papers.map(({ id }) => id)));
  const rows = { 'learnt from all': [0, 0, 0, 0], joined: [0, 0, 0, 0] };
  for (const part of parts) {
    const folded = foundTopics(papers, new Set(papers.flatMap(({ id }) => (part.has(id) ? [] : [id]))));
    for (const [counts, topics] of [
      [rows['learnt from all'], everything],
      [rows.joined, folded],
    ] as const) {
      const share = (a: string, b: string) =>
        Number(topics.get(a)?.some(({ id }) => topics.get(b)?.some((other) => other.id === id)));
      for (const id of part) {
        const own = grades.get(id) ?? new Map<string, number>();
        for (const other of own.keys()) {
          counts[0] = (counts[0] ?? 0) + share(id, other);
          counts[1] = (counts[1] ?? 0) + 1;
        }
        for (const { id: other } of papers) {
          counts[2] = (counts[2] ?? 0) + share(id, other);
          counts[3] = (counts[3] ?? 0) + 1;
        }
      }
    }
  }
  const percent = (part = 0, all = 1) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  console.log('pairs with a found topic in common, one of them a paper that joined');
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, counts]) => [
        name,
        {
          'of those that belong together': percent(counts[0], counts[1]),
          'of all': percent(counts[2], counts[3]),
        },
      ]),
    ),
  );
}

async function measureContent(): Promise<void> {
  const { contentDir } = readSettings(process.env, process.cwd());
  const content = await readContent(contentDir);
  const { papers, topics: shown } = buildCorpus(content, words);
  const parts = parted(papers.map(({ id }) => id));
  const idOf = new Map(papers.map(({ id, title }) => [titleKey(title), id]));
  const { decisions } = joinDecisions(content.assignments, papers, new Set(content.topics.map(([id]) => id)));
  const judgements = new Map<string, Judgement>(
    [...decisions].map(([id, ids]) => [id, { core: ids, either: ids, primary: ids.slice(0, 1) }]),
  );
  if (values.labels !== undefined)
    for (const { title, ...judgement } of JSON.parse(readFileSync(values.labels, 'utf8')) as (Judgement & {
      title: string;
    })[]) {
      const id = idOf.get(titleKey(title));
      if (id !== undefined) judgements.set(id, judgement);
    }
  const results = { 'learnt from all': [] as Judged[], joined: [] as Judged[] };
  const vectors = documentVectors(papers, words);
  for (const part of parts) {
    const learnFrom = new Set(papers.flatMap(({ id }) => (part.has(id) ? [] : [id])));
    const known = new Map([...decisions].filter(([id]) => !part.has(id)));
    for (const [list, of] of [
      [results['learnt from all'], vectors],
      [results.joined, documentVectors(papers, words, learnFrom)],
    ] as const) {
      const assigned = assignTopics(of, content.topics, known, content.introductions);
      for (const id of part) {
        const judgement = judgements.get(id);
        if (judgement) list.push({ assigned: (assigned.get(id) ?? []).map((topic) => topic.id), judgement });
      }
    }
  }
  console.log('topics of papers that joined');
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, list]) => {
        const { microF1, mainTopic } = agreement(list);
        return [
          name,
          { papers: list.length, 'micro-F1': microF1.toFixed(3), 'main topic': mainTopic.toFixed(3) },
        ];
      }),
    ),
  );
  if (values.judged === undefined) return;
  const found = new Set(shown.filter(([, topic]) => topic.found).map(([id]) => id));
  const topics = new Map(papers.map((paper) => [paper.id, paper.topics.filter(({ id }) => !found.has(id))]));
  const grades = new Map<string, Map<string, number>>();
  for (const line of readFileSync(values.judged, 'utf8').split('\n').filter(Boolean)) {
    const { query, judged } = JSON.parse(line) as {
      query: string;
      judged: { title: string; grade: number }[];
    };
    const id = idOf.get(titleKey(query));
    if (id === undefined) continue;
    const own = judged.flatMap(({ title, grade }) => {
      const other = idOf.get(titleKey(title));
      return other === undefined ? [] : [[other, grade] as const];
    });
    grades.set(id, new Map(own));
  }
  measureRelated(papers, parts, grades, topics, MARGINS);
}

interface Judged {
  assigned: string[];
  judgement: Judgement;
}

function measureCollection(folder: string): void {
  const { documents, queries } = readCollection(folder);
  const grades = new Map<string, Map<string, number>>();
  const known = new Set(documents.map(({ id }) => id));
  for (const { judged } of queries) {
    const relevant = [...judged].filter(([id, grade]) => grade > 0 && known.has(id)).map(([id]) => id);
    for (const id of relevant)
      for (const other of relevant) {
        if (other === id) continue;
        const own = grades.get(id) ?? new Map<string, number>();
        grades.set(id, own.set(other, 1));
      }
  }
  const parts = parted(documents.map(({ id }) => id)).slice(0, PARTS_OF_COLLECTION);
  console.log(basename(folder));
  measureRelated(documents, parts, grades, new Map(), [CLEARLY_NEARER]);
  measureFoundTopics(documents, parts, grades);
}

if (values.collection.length === 0) await measureContent();
for (const folder of values.collection) measureCollection(folder);

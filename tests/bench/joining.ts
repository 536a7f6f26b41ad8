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
import { seededRandom } from '../../src/random.ts';
import { CLEARLY_NEARER } from '../../src/related/constants.ts';
import { readSettings } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { assignTopics } from '../../src/topics/classifier.ts';
import { joinDecisions } from '../../src/topics/decisions.ts';
import { documentVectors } from '../../src/vectors/document-vectors.ts';
import { agreement, type Judgement } from '../measures/agreement.ts';
import { measureFoundTopics } from './joining/found-topics.ts';
import { measureRelated } from './joining/related.ts';
import { readCollection } from './search/collections/collection.ts';

const PARTS = 10;
/** Parts of a collection that join: these are large. */
const PARTS_OF_COLLECTION = 3;
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
  measureRelated(papers, parts, grades, topics, { words, margins: MARGINS, onlyJudged: true });
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
  measureRelated(documents, parts, grades, new Map(), {
    words,
    margins: [CLEARLY_NEARER],
    onlyJudged: false,
  });
  measureFoundTopics(documents, parts, grades, words);
}

if (values.collection.length === 0) await measureContent();
for (const folder of values.collection) measureCollection(folder);

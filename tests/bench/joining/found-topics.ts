import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { keyTermFinder } from '../../../src/glossary/key-terms.ts';
import { discoverTopics } from '../../../src/topics/found/discover.ts';
import { namesAmongTerms } from '../../../src/topics/found/name-candidates.ts';
import { type Document, documentVectors } from '../../../src/vectors/document-vectors.ts';
import type { WordVectors } from '../../../src/vectors/word-vectors.ts';
import type { Grades } from './related.ts';

/** Topics found from some of the papers, by paper. */
function foundTopics(
  papers: readonly Document[],
  learnFrom: ReadonlySet<string>,
  words: WordVectors | undefined,
) {
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

/** Prints of pairs that belong together how many share a found topic, and of all pairs, for the papers that joined. */
export function measureFoundTopics(
  papers: readonly Document[],
  parts: readonly ReadonlySet<string>[],
  grades: Grades,
  words: WordVectors | undefined,
) {
  const everything = foundTopics(papers, new Set(papers.map(({ id }) => id)), words);
  const rows = { 'learnt from all': [0, 0, 0, 0], joined: [0, 0, 0, 0] };
  for (const part of parts) {
    const folded = foundTopics(
      papers,
      new Set(papers.flatMap(({ id }) => (part.has(id) ? [] : [id]))),
      words,
    );
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

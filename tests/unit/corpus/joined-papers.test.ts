import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEnglishWords } from '../../../src/build/corpus/read-english-words.ts';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { contentSource, library, recorded } from '../../support/content-source.ts';
import { type Subject, subjectPapers } from '../../support/subject-papers.ts';

const words = await readEnglishWords();
const papers = subjectPapers(20);
const titleOf = ({ id, title }: { id: string; title: string }) => `${title} ${id}`;
const listing = (name: string, own: typeof papers) =>
  library(
    name,
    own
      .map((paper) => `@misc{${paper.id}, title={${titleOf(paper)}}, abstract={${paper.abstract}}}`)
      .join('\n'),
  );
const [old, added] = [papers.slice(0, 72), papers.slice(72)];
const before = buildCorpus(contentSource({ listings: [listing('march', old)] }), words);
const permalinks = recorded({
  papers: Object.fromEntries(before.papers.map(({ id, title }) => [id, { title }])),
});
/** The file of the added papers comes before the other in the order of names. */
const listings = [listing('april', added), listing('march', old)];
const after = buildCorpus(contentSource({ listings, permalinks }), words);
const afterById = new Map(after.papers.map((paper) => [paper.id, paper]));
const abstractOf = new Map(papers.map((paper) => [titleOf(paper), paper.abstract]));
const isOld = new Set(before.papers.map(({ id }) => id));

describe('a listing of a tenth more papers', () => {
  test('leaves what old papers say of themselves as it was', () => {
    for (const { related: _, ...paper } of before.papers) {
      const { related: __, ...now } = afterById.get(paper.id) ?? assert.fail(paper.id);
      assert.deepEqual(now, paper);
    }
  });

  test('leaves topics and terms, their names and addresses as they were', () => {
    const topics = ({ topics: all }: typeof before) =>
      all.map(([id, { subThemes, ...topic }]) => [id, topic, subThemes?.map(({ title }) => title)]);
    assert.ok(before.topics.length > 2 && before.terms.length > 2);
    assert.deepEqual(topics(after), topics(before));
    assert.deepEqual(
      after.terms.map(({ papers: own, ...term }) => ({ ...term, papers: own.filter((id) => isOld.has(id)) })),
      before.terms,
    );
  });

  test('leaves old papers where they are on the map', () => {
    const places = after.layOutMap();
    assert.equal(places.length, papers.length);
    assert.deepEqual(
      places.filter(({ id }) => isOld.has(id)),
      before.layOutMap(),
    );
  });

  test('gives the new ones the topics, terms and related papers of their subjects', () => {
    const subjectOf = (title: string) => title.match(/(\w+)-\d+$/)?.[1] as Subject;
    const titles = new Map(after.papers.map(({ id, title }) => [id, title]));
    const news = after.papers.filter(({ id }) => !isOld.has(id));
    assert.equal(news.length, added.length);
    for (const { id, title, topics, related } of news) {
      const subject = subjectOf(title);
      assert.ok(related.length > 0, title);
      for (const other of related) assert.equal(subjectOf(titles.get(other.id) ?? ''), subject);
      // Of one of the subjects the old papers make no topic.
      const alike = before.papers.filter((paper) => subjectOf(paper.title) === subject);
      const topicsOfSubject = new Set(alike.flatMap((paper) => paper.topics.map((topic) => topic.id)));
      assert.equal(topics.length > 0, topicsOfSubject.size > 0, title);
      assert.ok(
        topics.every((topic) => topicsOfSubject.has(topic.id)),
        title,
      );
      const text = `${title} ${abstractOf.get(title)}`.toLowerCase();
      assert.deepEqual(
        after.terms.filter(({ papers: holders }) => holders.includes(id)).map(({ label }) => label),
        after.terms.filter(({ label }) => text.includes(label.toLowerCase())).map(({ label }) => label),
      );
    }
  });

  test('gives them to readers of old papers where they are clearly nearer', () => {
    const changed = before.papers.filter(
      (paper) => JSON.stringify(afterById.get(paper.id)?.related) !== JSON.stringify(paper.related),
    );
    assert.ok(changed.length < before.papers.length / 2);
    for (const { id } of changed) assert.ok(afterById.get(id)?.related.some((other) => !isOld.has(other.id)));
  });
});

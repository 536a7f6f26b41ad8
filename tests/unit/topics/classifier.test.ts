import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assignTopics } from '../../../src/topics/classifier.ts';
import type { Topic } from '../../../src/topics/schema.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { SUBJECTS, type Subject, subjectPapers } from '../../support/subject-papers.ts';

const papers = subjectPapers(15);
const vectors = documentVectors(papers);
const topic = (title: string, terms: string[]): Topic => ({
  title,
  area: 'Area',
  order: 1,
  definition: `All about ${title}.`,
  terms,
});
const subjects = Object.keys(SUBJECTS) as Subject[];
const topicsWith = (terms: (subject: Subject) => string[]) =>
  subjects.map((subject): [string, Topic] => [subject, topic(subject, terms(subject))]);
const withTerms = topicsWith((subject) => SUBJECTS[subject].split('|').slice(0, 3));
const withoutTerms = topicsWith(() => []);
const decided = new Map(papers.slice(0, 24).map(({ id, subject }) => [id, [subject]]));
const shareRight = (assigned: ReturnType<typeof assignTopics>) => {
  const others = papers.filter(({ id }) => !decided.has(id));
  return others.filter(({ id, subject }) => assigned.get(id)?.[0]?.id === subject).length / others.length;
};

describe('topics of papers', () => {
  test('are found by hand-written terms alone', () => {
    assert.ok(shareRight(assignTopics(vectors, withTerms, new Map())) > 0.75);
  });

  test('are learned from decided papers alone', () => {
    assert.ok(shareRight(assignTopics(vectors, withoutTerms, decided)) > 0.9);
  });

  test('are found best by both', () => {
    assert.ok(shareRight(assignTopics(vectors, withTerms, decided)) > 0.95);
  });

  test('are what was decided, in that order, where something was', () => {
    const decisions = new Map([...decided, [papers[0]?.id ?? '', ['tides', 'clocks']]]);
    const first = assignTopics(vectors, withTerms, decisions).get(papers[0]?.id ?? '') ?? [];
    assert.deepEqual(
      first.map(({ id }) => id),
      ['tides', 'clocks'],
    );
    assert.ok((first[0]?.score ?? 0) > (first[1]?.score ?? 1));
  });

  test('are one to four with scores in 0…1, best first', () => {
    for (const scores of assignTopics(vectors, withTerms, decided).values()) {
      assert.ok(scores.length >= 1 && scores.length <= 4);
      assert.ok(scores.every(({ score }) => score >= 0 && score <= 1));
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => b.score - a.score),
      );
    }
  });

  test('do not depend on the order of papers, topics or decisions', () => {
    const shuffled = assignTopics(
      documentVectors(papers.toReversed()),
      withTerms.toReversed(),
      new Map([...decided].toReversed()),
    );
    assert.deepEqual(shuffled, assignTopics(vectors, withTerms, decided));
  });

  test('are none where there are no topics', () => {
    assert.ok([...assignTopics(vectors, [], new Map()).values()].every((scores) => scores.length === 0));
  });

  test('are none of which neither a term nor a decision speaks', () => {
    const [bees = ['', topic('', [])] as const] = withTerms;
    const [id, { terms }] = bees;
    for (const [paper, scores] of assignTopics(vectors, [bees], new Map())) {
      if (scores.length === 0) continue;
      const { title = '', abstract = '' } = vectors.documents[vectors.rowOf.get(paper) ?? -1] ?? {};
      const holds = (term: string) => `${title} ${abstract}`.toLowerCase().includes(term.replace(/s$/, ''));
      assert.ok(terms.some(holds), `${paper} has ${id}`);
    }
  });

  test('are those whose introductions name the paper', () => {
    const [paper = ''] = vectors.documents
      .map((document) => document.id)
      .filter((id) => id.startsWith('bees'));
    const introductions = new Map([['tides', { text: 'See there.', papers: new Set([paper]) }]]);
    const scores = assignTopics(vectors, withTerms, new Map(), introductions).get(paper) ?? [];
    assert.ok(scores.some(({ id }) => id === 'tides'));
  });

  test('are none where nothing speaks for any', () => {
    const alone = documentVectors([{ id: 'a', title: 'Nothing known', abstract: 'Nothing at all.' }]);
    assert.deepEqual(assignTopics(alone, withTerms, new Map()).get('a'), []);
  });
});

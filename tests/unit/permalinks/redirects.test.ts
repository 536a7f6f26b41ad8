import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keep, paper } from '../../support/permalink-records.ts';

describe('old addresses', () => {
  const papers = [paper('Desks', { authors: ['ada'] }), paper('Chairs', { authors: ['ada', 'bo'] })];
  const targets: [string, string, object][] = [
    ['a slug of the same section', 'chairs', { section: 'papers', slug: 'chairs' }],
    ['a page of another section', '/topics/wood/', { section: 'topics', slug: 'wood' }],
    ['a whole section', '/papers/', { section: 'papers' }],
    ['what another redirect leads to', 'older', { section: 'papers', slug: 'desks' }],
  ];
  for (const [what, redirect, target] of targets) {
    test(`lead to ${what}`, () => {
      const { redirects, problems } = keep(
        papers,
        { papers: { old: { redirect }, older: { redirect: 'desks' } } },
        { topics: ['wood'] },
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(redirects.find(({ slug }) => slug === 'old')?.target, target);
    });
  }

  test('of people stay while they have a paper', () => {
    const { authors, problems } = keep(papers, { authors: { bo: {} } });
    assert.deepEqual([...authors].sort(), ['ada', 'bo']);
    assert.deepEqual(problems, []);
  });

  test('of renamed papers pass on no citation key where the new one has its own, or is no paper', () => {
    const { citationKeys } = keep(
      papers,
      {
        papers: {
          desks: { title: 'Desks', key: 'own' },
          old: { redirect: 'desks', key: 'passed-on' },
          gone: { redirect: '/papers/', key: 'lost' },
          turned: { redirect: '/topics/wood/', key: 'turned' },
        },
      },
      { topics: ['wood'] },
    );
    assert.deepEqual(Object.fromEntries(citationKeys), { desks: 'own' });
  });

  test('of topics pass on no citation key, even to a paper whose old address they have the name of', () => {
    const { citationKeys, redirects } = keep(papers, {
      papers: { wood: { title: 'Desks', key: 'k' } },
      topics: { wood: { redirect: '/papers/chairs/' } },
    });
    assert.equal(redirects.length, 1);
    assert.deepEqual(Object.fromEntries(citationKeys), { wood: 'k' });
  });

  test('without a citation key leave the paper its own, and another old address may give one', () => {
    const { citationKeys } = keep(papers, {
      papers: {
        a: { redirect: 'chairs' },
        b: { redirect: 'chairs', key: 'first' },
        c: { redirect: 'chairs', key: 'second' },
        desks: { title: 'Desks' },
      },
    });
    assert.deepEqual(Object.fromEntries(citationKeys), { chairs: 'first' });
  });

  test('of renamed papers pass on the citation key', () => {
    const { citationKeys } = keep(papers, {
      papers: {
        stools: { redirect: 'chairs', key: 'ada2020stools1abc' },
        desks: { title: 'Desks', key: 'k' },
      },
    });
    assert.deepEqual(Object.fromEntries(citationKeys), { chairs: 'ada2020stools1abc', desks: 'k' });
  });
});

/** Redirects `a0` → `a1` → … → the last one, and what that leads to. */
function chain(length: number, end: string): Record<string, { redirect: string }> {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `a${index}`,
      { redirect: index === length - 1 ? end : `a${index + 1}` },
    ]),
  );
}

describe('a chain of redirects', () => {
  test('is followed to its end from each of its addresses, whatever its length', () => {
    const { redirects, problems } = keep([], { papers: chain(20_000, '/papers/') });
    assert.deepEqual(problems, []);
    assert.equal(redirects.length, 20_000);
    assert.ok(redirects.every(({ target }) => target.section === 'papers' && target.slug === undefined));
  });

  for (const [what, end, way] of [
    ['that leads nowhere', 'gone', 'a0 → papers/a1 → papers/a2 → papers/a3 → papers/a4 → papers/a5 → …'],
    ['that goes round', 'a0', 'a0 → papers/a1 → papers/a2 → papers/a3 → papers/a4 → papers/a5 → …'],
  ] as const)
    test(`${what} is a problem at each of its addresses, and names where it begins`, () => {
      const { problems } = keep([], { papers: chain(20_000, end) });
      assert.equal(problems.length, 20_000);
      assert.equal(problems[0]?.text, `papers/${way}`);
    });
});

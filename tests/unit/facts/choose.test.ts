import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choosePaper } from '../../../src/facts/choose.ts';
import { askedPaper, type BriefText, candidateOf } from '../../support/candidates.ts';
import { OTHER_PAPER } from '../../support/other-paper-pairs.ts';
import { DOE, LEDGERS, POE, TIDES } from '../../support/pair-texts.ts';
import { SAME_PAPER } from '../../support/same-paper-pairs.ts';

describe('a candidate is the paper', () => {
  for (const [kind, paper, candidate] of SAME_PAPER)
    test(`in spite of, or by: ${kind}`, () => {
      assert.equal(choosePaper(askedPaper(paper), [candidateOf(candidate)]).accepted.length, 1);
    });
});

describe('a candidate is not taken for the paper', () => {
  for (const [kind, paper, candidate] of OTHER_PAPER)
    test(`with ${kind}`, () => {
      assert.deepEqual(choosePaper(askedPaper(paper), [candidateOf(candidate)]).accepted, []);
    });
});

test('the pairs are forty of each kind and more', () => {
  assert.ok(SAME_PAPER.length >= 40 && OTHER_PAPER.length >= 40);
});

describe('of several candidates', () => {
  const bays: BriefText = { title: 'Tides of shallow bays', abstract: TIDES };
  const ids = (paper: BriefText, candidates: BriefText[], taken?: string) =>
    choosePaper(askedPaper(paper), candidates.map(candidateOf), taken).accepted.map(({ id }) => id);

  test('with one title and other authors, none is chosen where nothing tells which', () => {
    const homonyms = [
      { ...bays, abstract: '', authors: DOE, id: 'a' },
      { ...bays, abstract: '', authors: POE, id: 'b' },
    ];
    const { accepted, doubtful } = choosePaper(askedPaper({ title: bays.title }), homonyms.map(candidateOf));
    assert.deepEqual(accepted, []);
    assert.deepEqual(
      doubtful.map(({ candidate, why }) => [candidate.id, why]),
      [
        ['a', 'the same title as other papers'],
        ['b', 'the same title as other papers'],
      ],
    );
  });

  test('with one title the abstract tells which', () => {
    const homonyms = [
      { title: bays.title, authors: POE, id: 'a' },
      { ...bays, authors: DOE, id: 'b' },
      { title: bays.title, authors: 'Doe, J.', id: 'c' },
    ];
    assert.deepEqual(ids(bays, homonyms), ['b', 'c']);
  });

  test('the first one is not preferred', () => {
    const wrong = { title: 'Self-attention of shallow bays', authors: DOE, id: 'a' };
    assert.deepEqual(ids(bays, [wrong, { ...bays, id: 'b' }]), ['b']);
  });

  test('a preprint of another title comes with its publication by an identifier', () => {
    const found = [
      { title: bays.title, authors: DOE, doi: '10.5555/1', arxiv: '2001.00001', id: 'both' },
      { title: 'TideNet: reading tides of shallow bays', authors: DOE, arxiv: '2001.00001', id: 'preprint' },
      { title: 'Tides of shallow bays: ten years on', authors: DOE, doi: '10.5555/2', id: 'later' },
    ];
    assert.deepEqual(ids(bays, found), ['both', 'preprint']);
  });

  test('a publication comes with a preprint that names it', () => {
    const found = [
      { title: bays.title, authors: DOE, doi: '10.1101/1', editions: ['doi 10.5555/1'], id: 'preprint' },
      { title: 'Tides of shallow bays and of deep ones', authors: DOE, doi: '10.5555/1', id: 'publication' },
    ];
    assert.deepEqual(ids(bays, found), ['preprint', 'publication']);
  });

  test('a curator’s word is taken, by id or identifier, with the other editions', () => {
    const found = [
      { title: bays.title, authors: POE, doi: '10.5555/9', id: 'a' },
      { title: bays.title, authors: DOE, doi: '10.5555/1', id: 'b' },
    ];
    assert.deepEqual(ids({ title: bays.title }, found, 'b'), ['b']);
    assert.deepEqual(ids({ title: bays.title }, found, 'doi 10.5555/9'), ['a']);
    assert.deepEqual(ids({ title: bays.title }, found, 'none'), []);
  });

  test('what is doubted is said with the reason, but only where none is chosen', () => {
    const found = [
      { title: bays.title, authors: POE, abstract: LEDGERS, id: 'a' },
      { title: 'On gauges', abstract: TIDES, authors: DOE, id: 'b' },
    ];
    const { doubtful } = choosePaper(askedPaper(bays), found.map(candidateOf));
    assert.deepEqual(
      doubtful.map(({ candidate, why }) => [candidate.id, why]),
      [
        ['a', 'the same title, another abstract'],
        ['b', 'the same abstract, another title'],
      ],
    );
    assert.deepEqual(
      choosePaper(askedPaper(bays), [...found, { ...bays, id: 'c' }].map(candidateOf)).doubtful,
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRis } from '../../../src/metadata/ris.ts';
import { familyKey, isSamePaper, resemble } from '../../../src/metadata/same-paper.ts';

test('people are compared by the last word of their family names, folded', () => {
  assert.equal(
    familyKey({ name: 'Jane van der Möller-Äß' }),
    'mölleräß'.normalize('NFKD').replace(/\P{L}/gu, ''),
  );
  assert.equal(familyKey({ name: 'Jane Doe', family: 'De La Roe' }), 'roe');
  assert.equal(familyKey({ name: '' }), '');
});

test('two entries of one title or identifier are one paper unless something speaks against it', () => {
  const facts = (more: object) => ({ key: 'quiet lamps', facts: more });
  const author = (name: string) => ({ authors: [{ name }] });
  assert.ok(isSamePaper(facts({}), facts(author('Jane Doe'))));
  assert.ok(isSamePaper(facts(author('J. Doe')), facts(author('Jane Doe'))));
  assert.ok(!isSamePaper(facts(author('Ann Poe')), facts(author('Jane Doe'))));
  const published = (doi: string) => facts({ venue: 'Journal of Lamps', doi });
  assert.ok(isSamePaper(published('10.1000/A'), published('10.1000/a')));
  assert.ok(!isSamePaper(published('10.1000/a'), published('10.1000/b')));
  assert.ok(isSamePaper(published('10.1000/a'), facts({ doi: '10.48550/arXiv.2001.00001' })));
  const other = { key: 'quiet lamp', facts: { arxiv: '2001.00001' } };
  assert.ok(isSamePaper(facts({ doi: '10.48550/arXiv.2001.00001' }), other));
  assert.ok(!isSamePaper(facts({ arxiv: '2001.00002' }), other));
  assert.ok(!isSamePaper({ key: 'something else', facts: { arxiv: '2001.00001' } }, other));
});

test('titles resemble each other where they share a third of their pairs of letters', () => {
  assert.ok(resemble('abcd', 'abxy'));
  assert.ok(!resemble('abcde', 'abxyz'));
  assert.ok(resemble('a', 'a'));
  assert.ok(!resemble('a', 'b'));
});

test('a RIS file without records is none, unless it is empty', () => {
  assert.equal(parseRis('').error, undefined);
  assert.match(parseRis('nothing of this kind\n').error?.text ?? '', /no record/);
  assert.equal(parseRis('TY  - JOUR\nTI  - Quiet Lamps\nER  - \n').records.length, 1);
});

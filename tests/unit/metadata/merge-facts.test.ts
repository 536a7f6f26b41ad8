import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPublication, mergeFacts } from '../../../src/metadata/merge-facts.ts';

describe('records of one paper', () => {
  test('are publications by their type, venue, DOI or publisher', () => {
    const records: [facts: Parameters<typeof isPublication>[0], is: boolean][] = [
      [{}, false],
      [{ type: 'article', venue: 'Journal of Lamps' }, false],
      [{ type: 'manuscript', doi: '10.1000/1' }, false],
      [{ doi: '10.48550/arXiv.2001.00001', venue: 'Journal of Lamps' }, false],
      [{ venue: 'Journal of Lamps' }, true],
      [{ venue: 'arXiv', publisher: 'A press' }, false],
      [{ doi: '10.1000/1' }, true],
      [{ publisher: 'A press' }, true],
      [{ type: 'book' }, true],
      [{ type: 'thesis' }, true],
      [{ type: 'report' }, true],
      [{ type: 'article-journal' }, false],
    ];
    for (const [facts, is] of records) assert.equal(isPublication(facts), is, JSON.stringify(facts));
  });

  const published = { venue: 'Journal of Lamps', issued: '2021', doi: '10.1000/a' };

  test('keep of a preprint beside its publication what is its own', () => {
    const preprint = (facts: object) => mergeFacts([published, { type: 'article', ...facts }]).preprint;
    assert.deepEqual(preprint({ issued: '2020', url: 'https://a.example/' }), {
      issued: '2020',
      url: 'https://a.example/',
    });
    assert.deepEqual(
      preprint({ issued: '2020', arxiv: '2001.00001', url: 'https://arxiv.org/abs/2001.00001' }),
      {
        issued: '2020',
      },
    );
    assert.equal(preprint({ doi: '10.1000/a' }), undefined);
    assert.equal(preprint({}), undefined);
    assert.deepEqual(preprint({ doi: '10.48550/b' }), { doi: '10.48550/b' });
    const same = { ...published, url: 'https://a.example/' };
    assert.equal(mergeFacts([same, { type: 'article', url: 'https://a.example/' }]).preprint, undefined);
    const known = { ...published, preprint: { issued: '2019' } };
    assert.deepEqual(mergeFacts([known, { type: 'article', issued: '2020' }]).preprint, { issued: '2019' });
  });

  test('tell more of one publication where they name no other year or DOI', () => {
    const pages = (facts: object) =>
      mergeFacts([published, { venue: 'J. Lamps', pages: '1–2', ...facts }]).pages;
    assert.equal(pages({}), '1–2');
    assert.equal(pages({ issued: '2021-05', doi: '10.1000/A' }), '1–2');
    assert.equal(pages({ issued: '2022' }), undefined);
    assert.equal(pages({ doi: '10.1000/b' }), undefined);
    assert.equal(pages({ type: 'article' }), undefined);
    const first = (facts: object) =>
      mergeFacts([
        { venue: 'Journal of Lamps', ...facts },
        { ...published, pages: '1–2' },
      ]).pages;
    assert.equal(first({}), '1–2');
    assert.equal(first({ issued: '2021-05' }), '1–2');
    assert.equal(first({ issued: '2020-05' }), undefined);
    const url = 'https://a.example/';
    assert.equal(mergeFacts([published, { type: 'article', url }]).url, undefined);
    assert.equal(
      mergeFacts([
        { type: 'article', issued: '2020' },
        { type: 'article', url },
      ]).url,
      url,
    );
  });

  test('have each fact from the record that is cited, then from the first that knows it, and no others', () => {
    assert.deepEqual(mergeFacts([]), {});
    assert.deepEqual(mergeFacts([published]), published);
    assert.deepEqual(mergeFacts([published, { type: 'article' }]), published);
    const preprint = { type: 'article' as const, issued: '2020', language: 'de', code: 'https://a.example/' };
    assert.deepEqual(mergeFacts([preprint, { ...published, language: 'en' }]), {
      ...published,
      language: 'en',
      code: 'https://a.example/',
      preprint: { issued: '2020' },
    });
    assert.deepEqual(mergeFacts([preprint, { type: 'article', doi: '10.48550/b' }]), {
      ...preprint,
      doi: '10.48550/b',
    });
  });
});

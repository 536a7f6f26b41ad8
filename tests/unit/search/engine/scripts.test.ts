import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { BARE_PAPERS } from '../../../support/bare-papers.ts';
import { indexPapers, paper, type TestSearch } from '../../../support/search-corpus.ts';

let search: TestSearch;
before(async () => {
  search = await indexPapers(
    BARE_PAPERS.map(({ title, abstract, lang = 'en' }) =>
      paper(lang, title, abstract, lang === 'en' ? {} : { writing: { title: { lang }, abstract: { lang } } }),
    ),
  );
});

for (const [query, language] of [
  ['阅读室', 'zh'],
  ['图书馆', 'zh'],
  ['"数字阅读"', 'zh'],
  ['図書館', 'ja'],
  ['読書机', 'ja'],
  ['ห้องสมุด', 'th'],
  ['ชีวิตประจำวัน', 'th'],
  ['المطالعة', 'und-Arab'],
  ['northern', 'en'],
] as const)
  test(`“${query}” finds ${language ? `the paper in “${language}” first` : 'nothing'}`, async () => {
    const { hits } = await search.engine.search(readState(new URLSearchParams({ q: query })));
    assert.equal(hits[0]?.id, language);
    assert.equal(hits[0]?.writing?.title.lang, language === 'en' ? undefined : language);
  });

test('the excerpt of a paper without spaces is its text as it was', async () => {
  const { hits } = await search.engine.search(readState(new URLSearchParams({ q: '数字' })));
  const parts = (await hits[0]?.text())?.excerpt ?? [];
  assert.ok(
    BARE_PAPERS[0]?.abstract.includes(
      parts
        .map(({ text }) => text)
        .join('')
        .replaceAll('…', '')
        .trim(),
    ),
  );
  assert.ok(parts.some(({ text, marked }) => marked && text === '数字'));
});

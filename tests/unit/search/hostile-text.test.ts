import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeExcerpt } from '../../../src/search/engine/beside/excerpt.ts';
import { parseQuery } from '../../../src/search/engine/later/query-language.ts';
import { fromPagefindText, toPagefindText } from '../../../src/search/format/beside/pagefind-text.ts';
import { partsOfName } from '../../../src/search/format/name-parts.ts';
import { wordsOf } from '../../../src/search/format/words.ts';
import { findCompounds } from '../../../src/search/index/find-compounds.ts';
import { readTexts } from '../../../src/search/index/read-texts.ts';
import { searchRecords } from '../../../src/search/index/search-files.ts';
import { stem } from '../../../src/words/stem.ts';
import { endless } from '../../support/endless-texts.ts';
import { indexPapers, paper } from '../../support/search-corpus.ts';

for (const { name, text } of endless(20_000)) {
  test(`the search index takes ${name}`, () => {
    const [record] = searchRecords([paper('endless', 'Endless', `Begin ${text} end`)], () => false);
    assert.equal(record?.url, 'endless');
    // A text without words has no places to keep it in.
    const kept = wordsOf(text).length === 0 ? '' : text;
    assert.equal(
      fromPagefindText(toPagefindText(text, () => false)).trim(),
      kept
        .replace(/[\\\u2060\u2061]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    for (const word of wordsOf(text).slice(0, 5)) assert.ok(stem(word).length <= word.length);
    assert.ok(Array.isArray(findCompounds(readTexts([[text]]))));
  });

  test(`a query may be ${name}`, () => {
    assert.ok(Array.isArray(parseQuery(text).groups));
    assert.ok(makeExcerpt(text, 0, 40, [[1, 2, 3]]).length > 0);
  });
}

test('a name of a million letters is not parted', () => {
  assert.deepEqual(
    partsOfName('aB'.repeat(500_000), () => true),
    [],
  );
});

/** Every combining mark, carried by no letter: some count as letters, others as nothing. */
const MARKS = Array.from({ length: 0x1ffff }, (_, code) =>
  code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code),
).filter((character) => /^\p{M}$/u.test(character));

/** Texts whose words Pagefind might count otherwise. */
const texts = [
  '…?!',
  '\u0301\u0301',
  `signs ${MARKS.join(' ')} alone`,
  `pairs ${MARKS.map((mark) => `${mark}${mark}-x ${mark}++ ${mark}中${mark}`).join(' ')} alone`,
  'next\u0085line \u0085＋＋',
  '中文没有空格，也没有拉丁字母。',
  'مرحبا ـــ بالعالم',
  'สวัสดีชาวโลก',
  'ｶﾀｶﾅ ゙゚ カタカナ',
  '한글 ㄱ ᄀ',
  '👨‍👩‍👧 😀 ① ² ½ ⅷ ª',
  'C++ c# _a_ + # ++ __ ＃ ＋ ‗ \\ / a\\b',
  '<b onclick=x>a</b> &amp; </script>',
  'İstanbul ıI ß ẞ ǅ ﬁ ŉ',
  '𝐀𝟎 ℵ ∑ √2 Ⓐ 🄰',
  '__proto__ constructor hasOwnProperty',
  `${'x'.repeat(100_000)} ${'中'.repeat(100_000)}`,
];

test('every paper is in the index, whatever it is written in, and a paper without words as well', async () => {
  const papers = texts.flatMap((text, number) => [
    paper(`title-${number}`, text, '—'),
    paper(`abstract-${number}`, '…', text),
    paper(`authors-${number}`, '!', '?', { authors: [text, 'constructor'] }),
  ]);
  const { engine, pages } = await indexPapers(papers);
  assert.equal(pages.length, papers.length);
  const answer = await engine.search({
    q: 'constructor',
    topic: [],
    section: [],
    listing: [],
    venue: [],
    year: [],
    has: [],
    sort: 'relevance',
    page: 1,
  });
  assert.ok(answer.total >= texts.length);
});

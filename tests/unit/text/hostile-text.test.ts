import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import { normalizeText, normalizeTitle } from '../../../src/text/normalize.ts';

/** UTF-16 units. How time grows with length is measured by `npm run bench:linear`. */
const LONG = 100_000;

const patterns = [
  '{',
  '}',
  '$',
  '\\',
  '_',
  '^',
  '(',
  '[',
  '`',
  '~',
  '-',
  '"',
  "''",
  '&amp;',
  '7',
  '7.',
  '\uD800',
  '\u200D',
  '\u202E',
  '\u0301',
  'x^{',
  'x_',
  'a--b',
  '\\emph{',
  'textbf{',
  '\\frac{1}{',
  'frac{',
  '\\(',
  '$a ',
  '\\cite{',
  '\\begin{equation}',
  '<sub>',
  'https://',
  'https://a.example.org',
  'github.com/a(',
  'alphabeta',
  '(epsilon,',
  'sim ',
  '9 times ',
  '\\"',
  '[a](',
  '\\verb|',
];

for (const pattern of patterns) {
  test(`a long row of ${JSON.stringify(pattern)} is read`, () => {
    const { plain, html } = normalizeText(pattern.repeat(LONG / pattern.length));
    assert.ok(plain.isWellFormed());
    assert.doesNotMatch(html, /[\uE000-\uF8FF\u202E\u200D]/);
  });
}

for (const opening of ['{', '\\emph{', '\\textbf{\\emph{', 'x^{', '\\frac{', '$\\frac{', '\\footnote{']) {
  test(`10,000 nested ${opening} around a word are read`, () => {
    const depth = 10_000;
    const { plain } = normalizeText(
      `${opening.repeat(depth)}word${'}'.repeat(depth * (opening.split('{').length - 1))}`,
    );
    assert.match(plain, /word/);
  });
}

const pieces = [
  'a',
  'x',
  'Foo',
  'the',
  ' ',
  ' ',
  '1',
  '2.5',
  '{',
  '}',
  '$',
  '\\',
  '\\(',
  '\\)',
  '\\[',
  '_',
  '^',
  '~',
  '--',
  '---',
  '`',
  "'",
  "''",
  '``',
  '"',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '&amp;',
  '&lt;',
  '\\%',
  '\\_',
  '\\{',
  '\\$',
  '\\textit{',
  'textbf{',
  '\\cite{',
  '\\url{',
  '\\href{',
  'https://a.example.org/d',
  'github.com/x/y',
  'times',
  'sim',
  'infty',
  'alpha',
  'epsilon',
  '\\alpha',
  '\\times',
  'mathbb{R}',
  '\\frac{',
  'sqrt{',
  'le',
  'pm',
  'in',
  'x2014',
  '\\"',
  'u',
  '\\item',
  '\\begin{itemize}',
  '\\texttt{',
  '\\verb|',
  '|',
  '*',
  '.',
  ',',
  ';',
  '=',
  '\u200B',
  '\uD800',
  '\u0301',
  'é',
  '中',
  '<sub>',
  '</sub>',
  '\\ourMethod',
  '\\\\',
  '^{2}',
  '_{i}',
  'B_crit',
  '\\textbackslash ',
  '\\~{}',
];

test('any mixture of markup is read, its HTML is well formed, and its plain text has the same title key', () => {
  const random = seededRandom(1);
  for (let round = 0; round < 4000; round += 1) {
    const raw = Array.from({ length: 1 + random.below(20) }, () => pieces[random.below(pieces.length)]).join(
      '',
    );
    const { plain, html } = normalizeText(raw);
    assert.ok(plain.isWellFormed());
    assert.equal(titleKey(normalizeTitle(raw).plain), titleKey(raw), JSON.stringify(raw));
    const open: string[] = [];
    const withoutFormulas = html.replace(/<math[\s\S]*?<\/math>/g, '');
    assert.doesNotMatch(withoutFormulas, /[\uE000-\uF8FF]|&(?!(?:amp|lt|gt|quot|#39);)/);
    for (const [tag, slash, name = ''] of withoutFormulas.matchAll(/<(\/?)([a-z]*)[^>]*>/g)) {
      assert.match(
        tag,
        /^<(?:\/?(?:em|strong|sub|sup|code|a)|a href="https?:\/\/[^"<>]*" rel="noopener")>$/,
        JSON.stringify(raw),
      );
      if (slash === '/') assert.equal(open.pop(), name, JSON.stringify(raw));
      else open.push(name);
    }
    assert.deepEqual(open, [], JSON.stringify(raw));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddresses } from '../../../../src/text/inline/addresses.ts';

const A = 'https://a.example/';
const long = (length: number) => 'x'.repeat(length);

test('an address ends where its prose goes on, and shows its signs without their escapes', () => {
  const cases: [text: string, shown: string[]][] = [
    [`${A}x`, [`${A}x`]],
    [`See ${A}x, ${A}y.`, [`${A}x`, `${A}y`]],
    [`${A}x,${A}y`, [`${A}x`, `${A}y`]],
    [`${A}x;${A}y`, [`${A}x`, `${A}y`]],
    [`${A}x, www.a.example`, [`${A}x`, 'www.a.example']],
    [`${A}x,www.a.example/y`, [`${A}x`, 'www.a.example/y']],
    [`${A}x,y;z`, [`${A}x,y;z`]],
    [`${A}x:www.a.example/y`, [`${A}x:www.a.example/y`]],
    [`${A}x${A}y`, [`${A}x`, `${A}y`]],
    [`${A}/${A}y`, [`${A}/${A}y`]],
    [`${A}?u=${A}y`, [`${A}?u=${A}y`]],
    [`${A}?a&${A}y`, [`${A}?a&${A}y`]],
    [`${A}xhttps`, [`${A}xhttps`]],
    [`${A}x_y\\_z`, [`${A}x_y_z`]],
    [`${A}x\\%20\\#y\\&z\\~w\\/v`, [`${A}x%20#y&z~w/v`]],
    [`${A}x\\_{}y`, [`${A}x_y`]],
    [`${A}x\\-y`, [`${A}xy`]],
    [`${A}x\\textunderscore y`, [`${A}x_y`]],
    [`${A}\\textasciitilde doe`, [`${A}~doe`]],
    [`${A}x\\alpha`, [`${A}x`]],
    [`${A}~doe`, [`${A}~doe`]],
    [`${A}x~ y`, [`${A}x`]],
    [`${A}x~(y)`, [`${A}x`]],
    [`${A}x''`, [`${A}x`]],
    [`${A}x'y''z`, [`${A}x'y`]],
    [`(${A}x)`, [`${A}x`]],
    [`${A}(x)`, [`${A}(x)`]],
    [`${A}(x(y)z)w`, [`${A}(x(y)z)w`]],
    [`${A}(x(y)`, [A]],
    [`${A}x(y`, [`${A}x`]],
    [`${A}(a)(b`, [`${A}(a)`]],
    [`${A}x.(y`, [`${A}x`]],
    [`${A}(${long(198)})y`, [`${A}(${long(198)})y`]],
    [`${A}(${long(199)})y`, [`${A}(${long(199)})y`]],
    [`${A}(${long(200)})y`, [A]],
    [`${A}${long(300)}(y)`, [`${A}${long(300)}(y)`]],
    [`${A}x.,;:!?'*~_-`, [`${A}x`]],
    ['https://a.example', ['https://a.example']],
    ['https://a.example.', ['https://a.example']],
    ['https://-', []],
    ['https://localhost/x', []],
    ['https://a.b', []],
    ['HTTPS://a.example/x', ['https://a.example/x']],
    ['http:\\/\\/a.example/x', ['http://a.example/x']],
    ['a.com/x', ['a.com/x']],
    ['a.com/', []],
    ['a.example/x', []],
    ['x.github.io', ['x.github.io']],
    ['me@a.com/x', []],
    ['arXiv:2001.00001v2, arXiv:hep-th/9901001.', ['arXiv:2001.00001v2', 'arXiv:hep-th/9901001']],
    ['arXiv:2001.000011', []],
    ['doi:10.1000/a. doi: 10.1000/(b)', ['doi:10.1000/a', 'doi: 10.1000/(b)']],
    ['doi:10.1000/', ['doi:10.1000/']],
    ['doi:x', []],
    ['no address at all', []],
  ];
  for (const [text, shown] of cases)
    assert.deepEqual(
      findAddresses(text).map((address) => address.shown),
      shown,
      text,
    );
});

test('an address has its place in the text, and where it leads', () => {
  const places: [text: string, ...found: [url: string, source: string][]][] = [
    [`See ${A}x\\_y.`, [`${A}x_y`, `${A}x\\_y`]],
    ['at www.a.example, too', ['https://www.a.example', 'www.a.example']],
    ['(arXiv:2001.00001)', ['https://arxiv.org/abs/2001.00001', 'arXiv:2001.00001']],
    ['doi: 10.1000/a\\_b;', ['https://doi.org/10.1000/a_b', 'doi: 10.1000/a\\_b']],
    [`${A}x${A}y`, [`${A}x`, `${A}x`], [`${A}y`, `${A}y`]],
    ['HTTP://A.example', ['http://A.example', 'HTTP://A.example']],
  ];
  for (const [text, ...found] of places)
    assert.deepEqual(
      findAddresses(text).map(({ url, start, end }) => [url, text.slice(start, end)]),
      found,
    );
});

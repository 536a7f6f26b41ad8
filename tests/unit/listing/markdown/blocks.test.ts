import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBlocks } from '../../../../src/listing/markdown/blocks.ts';
import { htmlPieces } from '../../../../src/listing/markdown/html-tags.ts';
import { tellBlock } from '../../../support/tell-block.ts';

describe('the blocks of a list are', () => {
  const cases: [kind: string, ...[source: string, blocks: string[]][]][] = [
    [
      'headings and paragraphs',
      ['# A\n\nb *c* **d**\ne\n', ['h1 1: A', 'paragraph 3: b ·_c· ·*d· e']],
      ['### A\n`code` ~~s~~ ***bi***\n', ['h3 1: A', 'paragraph 2: `code· ·~s· ·*_bi']],
      ['> quoted\n> - a\n', ['paragraph 1: quoted', 'item 2: a']],
      ['---\ntitle: x\n---\n\n# A\n', ['h1 5: A']],
    ],
    [
      'lists',
      ['- a\n  - b\n    - c\n- d\n', ['item 1: a [item 2: b [item 3: c]]', 'item 4: d']],
      ['- a\n\n  b\n- c\n', ['item 1: a·⏎·b', 'item 4: c']],
      ['- a\n\n  | H |\n  | - |\n  | b |\n', ['item 1: a']],
    ],
    [
      'tables',
      ['| H | I |\n| - | - |\n| a | b |\n| c |\n', ['row 3: a | b {H,I}', 'row 4: c {H,I}']],
      ['| H |\n| - |\n| a |\n\nb\n', ['row 3: a {H}', 'paragraph 5: b']],
    ],
    [
      'links and images, written and by reference',
      ['[a](u) [b][1] [c][2] ![i](j)\n\n[1]: v\n[1]: w\n', ['paragraph 1: a→u· ·b→v· [c][2] ·!i']],
      ['[a *b*](u) ![][1]\n\n[1]: v\n', ['paragraph 1: a →u·_b→u· ·!']],
    ],
    ['code', ['```bib\n@x\n```\n\n```\nplain\n```\n', ['code 1: bib @x', 'code 5:  plain']]],
    [
      'lines that their author keeps apart',
      ['a  \nb\\\nc<br>d\n', ['paragraph 1: a·⏎·b·⏎·c·⏎·d']],
      ['<br>a<br><br>b\n', ['paragraph 1: a·⏎·b']],
    ],
    [
      'tables in HTML, whose head may be one cell',
      ['<table><tr><th>H</th><th>I</th></tr><tr><td>a</td><td>b</td></tr></table>\n', ['row 1: a | b {H,I}']],
      [
        '<table><tr><td>H</td><th>I</th></tr><tr><td>a</td><td>b</td></tr></table>\n',
        ['row 1: H | I {}', 'row 1: a | b {}'],
      ],
      ['<table><tr><th> H </th></tr><tr><th>a</th><td>b</td></tr></table>\n', ['row 1: a | b {H}']],
      [
        '<table>\n<tr><td>a<br>b</td><td><ul><li>x</li><li>y</li></ul></td></tr>\n</table>\n\nafter\n',
        ['row 2: a·⏎·b | x·⏎·y {}', 'paragraph 5: after'],
      ],
      ['<table><tr><td>a<tr><td>b</table>\n', ['row 1: a {}', 'row 1: b {}']],
      ['<tr><td>r</td></tr>\n', []],
      ['<td>lonely</td>\n', ['paragraph 1: lonely']],
      ['<table>text<tr>cell</tr></table>\n', ['paragraph 1: text', 'row 1: cell {}']],
    ],
    [
      'lists in HTML',
      ['<ul><li>a<li>b<ul><li>c</li></ul></li></ul>\n', ['item 1: a', 'item 1: b', 'item 1: c']],
      ['<li>a</li>\n<p>b</p>\n', ['item 1: a', 'paragraph 2: b']],
    ],
    [
      'looks and links in HTML, open until they are closed or a heading begins',
      [
        '<h2>T</h2>\n<p>text <b>bold <i>both</i></b> <del>gone</del></p>\n',
        ['h2 1: T', 'paragraph 2: text ·*bold ·*_both· ·~gone'],
      ],
      [
        '<a href="x">l</a> and <a>no</a> <img src="i" alt="pic"> <img src="j">\n',
        ['paragraph 1: l→x· and ·no· ·!pic· ·!'],
      ],
      ['# A <b>B\n\nc\n', ['h1 1: A ·*B', 'paragraph 3: *c']],
      [
        '<b>open\n\nstill\n\n# H\n\nnot\n',
        ['paragraph 1: *open', 'paragraph 3: *still', 'h1 5: H', 'paragraph 7: not'],
      ],
      ['<b>a<b>b</b>c</b>d</b>e\n', ['paragraph 1: *a·*b·*c·d·e']],
      ['<strong>a</strong><em>b</em><s>c</s><strike>d</strike>\n', ['paragraph 1: *a·_b·~c·~d']],
    ],
    [
      'lines of HTML',
      ['text\n<div>more</div>\n', ['paragraph 1: text', 'paragraph 2: more']],
      ['<center>x</center>y\n', ['paragraph 1: x', 'paragraph 1: y']],
      ['<p>a\n<p>b\n', ['paragraph 1: a ·⏎·b']],
      ['<h3>a\n<h4>b</h4>\n', ['h3 1: a ', 'h4 2: b']],
    ],
    [
      'folded parts',
      [
        '<details><summary>S</summary>\n\n- a\n\n</details>\n\nb\n',
        ['paragraph 1: ', 'summary 1: S', 'item 3: a', 'end 5', 'paragraph 7: b'],
      ],
      [
        '<details>\n<summary>S <b>x</b></summary>text\n</details>',
        ['paragraph 1:  ', 'summary 2: S ·*x', 'paragraph 2: text ', 'end 3'],
      ],
    ],
    ['no comments', ['a<!-- c -->b\n\n<!-- x\ny -->\n\nc\n', ['paragraph 1: a·b', 'paragraph 6: c']]],
  ];
  for (const [kind, ...sources] of cases)
    test(kind, () => {
      for (const [source, blocks] of sources) assert.deepEqual(readBlocks(source).map(tellBlock), blocks);
    });

  test('of the last forty looks and links that are open', () => {
    const told = (count: number) => readBlocks(`<i>a${'<b>'.repeat(count)}<a href="u">b\n`).map(tellBlock)[0];
    assert.equal(told(38), 'paragraph 1: _a·*_b→u');
    assert.equal(told(39), 'paragraph 1: _a·*b→u');
    assert.equal(told(1000), 'paragraph 1: _a·*b→u');
  });

  test('nested twelve deep at most', () => {
    const depth = (marks: number) => {
      let [deepest] = readBlocks(`${'- '.repeat(marks)}x\n`);
      for (let at = 1; ; at += 1) {
        const below = deepest?.kind === 'item' ? deepest.items[0] : undefined;
        if (!below) return at;
        deepest = below;
      }
    };
    assert.deepEqual([1, 11, 12, 13, 60].map(depth), [1, 11, 12, 12, 12]);
  });

  test('nested in HTML as deep as it likes, and never lost', () => {
    for (const depth of [1, 19, 20, 21, 60]) {
      const blocks = readBlocks(`${'<table><tr><td>'.repeat(depth)}x\n`);
      assert.deepEqual(
        blocks.map(tellBlock).filter((told) => told.includes('x')),
        ['row 1: x {}'],
      );
    }
  });
});

/** A piece with its place: text, `+name` or `-name` with attributes. */
const tell = (source: string) =>
  htmlPieces(source).map((piece) =>
    piece.kind === 'text'
      ? `${piece.at} ${piece.text}`
      : `${piece.at} ${piece.kind === 'open' ? '+' : '-'}${[piece.name, ...[...piece.attributes].flat()].join(' ')}`,
  );

test('HTML is taken apart into tags and text', () => {
  const cases: [source: string, pieces: string[]][] = [
    ['a <b>c</b>d', ['0 a ', '2 +b', '5 c', '6 -b', '10 d']],
    ['<<b>>', ['0 <', '1 +b', '4 >']],
    ['<B/>', ['0 +b']],
    ['<b', ['0 <b']],
    ['&amp;', ['0 &']],
    ['x < y > z', ['0 x < y > z']],
    ['<Quiet Lamps>', ['0 <Quiet Lamps>']],
    ['<x>', ['0 +x']],
    ['</x>', ['0 -x']],
    ['<x/>', ['0 +x']],
    ['<x y=1>', ['0 +x y 1']],
    ['</b a=1>', ['0 -b']],
    ['a<!-- b -->c', ['0 a', '11 c']],
    ['<!-- a', []],
    ['<!-->b-->c', ['9 c']],
    ['<a href="x&amp;y" id=z title=\'t\'>', ['0 +a href x&y id z title t']],
    ['<script>let a = "<b>";</script>d', ['0 +script', '22 -script', '31 d']],
    ['<style>b', ['0 +style']],
    ['<STYLE>b</style>c', ['0 +style', '8 -style', '16 c']],
    ['<style>b</b></style>c', ['0 +style', '12 -style', '20 c']],
  ];
  for (const [source, pieces] of cases) assert.deepEqual(tell(source), pieces, source);
  const spaced = (count: number) =>
    tell(`<b${' '.repeat(count)}>`).length === 1 && tell(`<b${' '.repeat(count)}>`)[0];
  assert.equal(spaced(3998), '0 +b');
  assert.equal(spaced(3999), `0 <b${' '.repeat(3999)}>`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Inline, inlineToHtml, inlineToPlain } from '../../../../src/text/inline/inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });

const cases: [about: string, nodes: Inline[], plain: string, html: string][] = [
  [
    'text is escaped in HTML only',
    [text('a < b & "c\'s"')],
    'a < b & "c\'s"',
    'a &lt; b &amp; &quot;c&#39;s&quot;',
  ],
  [
    'digits have their own subscripts',
    [text('β'), { type: 'sub', children: [text('2')] }],
    'β₂',
    'β<sub>2</sub>',
  ],
  [
    'a word as superscript keeps its caret',
    [text('ReST'), { type: 'sup', children: [text('EM')] }],
    'ReST^EM',
    'ReST<sup>EM</sup>',
  ],
  [
    'a sum as subscript is bracketed',
    [text('x'), { type: 'sub', children: [text('i+1')] }],
    'x_(i+1)',
    'x<sub>i+1</sub>',
  ],
  ['negative powers', [text('10'), { type: 'sup', children: [text('-3')] }], '10⁻³', '10<sup>-3</sup>'],
  [
    'elements nest',
    [{ type: 'strong', children: [{ type: 'em', children: [text('<')] }] }],
    '<',
    '<strong><em>&lt;</em></strong>',
  ],
  [
    'a link that shows its address',
    [{ type: 'a', href: 'https://github.com/x/y', children: [text('github.com/x/y')] }],
    'github.com/x/y',
    '<a href="https://github.com/x/y" rel="noopener">github.com/x/y</a>',
  ],
  [
    'a link with words is followed by its address in plain text',
    [{ type: 'a', href: 'https://a.io/?b=1&c="', children: [text('here')] }],
    'here (https://a.io/?b=1&c=")',
    '<a href="https://a.io/?b=1&amp;c=&quot;" rel="noopener">here</a>',
  ],
  [
    'an address of another scheme is no link',
    [{ type: 'a', href: 'javascript:x', children: [text('y')] }],
    'y (javascript:x)',
    'y',
  ],
  [
    'a formula has two forms',
    [{ type: 'math', mathml: '<math></math>', plain: 'a/b' }],
    'a/b',
    '<math></math>',
  ],
];

for (const [about, nodes, plain, html] of cases) {
  test(about, () => {
    assert.equal(inlineToPlain(nodes), plain);
    assert.equal(inlineToHtml(nodes), html);
  });
}

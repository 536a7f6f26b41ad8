import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Inline, inlineToHtml } from '../../../../src/text/inline/inline.ts';
import { tidyInline } from '../../../../src/text/inline/tidy-inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const em = (...children: Inline[]): Inline => ({ type: 'em', children });

test('runs of white space become one space, none at the ends, wherever nodes begin', () => {
  const cases: [nodes: Inline[], html: string][] = [
    [[text(' a  b\n')], 'a b'],
    [[text('a'), text(' '), text(' b')], 'a b'],
    [[text('a '), strong(text(' b ')), text(' c')], 'a <strong>b </strong>c'],
    [[text('a'), strong(text(' b')), text('c')], 'a<strong> b</strong>c'],
    [[strong(text('  a ')), text('  ')], '<strong>a</strong>'],
    [[text('a '), strong(em(text(' ')))], 'a'],
    [[text('a'), strong(em(text(' ')))], 'a'],
    [[text('a'), strong()], 'a'],
    [[strong(text(' ')), text(' a')], 'a'],
    [[text('a'), strong(text('b'), em(text('c ')))], 'a<strong>b<em>c</em></strong>'],
    [[strong(text('a'), text(' '), text('b'))], '<strong>a b</strong>'],
    [[text('')], ''],
    [[], ''],
  ];
  for (const [nodes, html] of cases) assert.equal(inlineToHtml(tidyInline(nodes)), html);
});

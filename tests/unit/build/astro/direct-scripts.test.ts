import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadsTo, withDirectScripts } from '../../../../src/build/astro/direct-scripts.ts';

test('an entry leads on where it does nothing but ask for one chunk', () => {
  assert.equal(leadsTo('import"./search.Ab_1-x.js";\n'), 'search.Ab_1-x.js');
  for (const code of [
    'import"./a.js";import"./b.js";',
    'import"./a.js";run();',
    'import{a}from"./a.js";a()',
    '',
  ])
    assert.equal(leadsTo(code), undefined, code);
});

test('a page asks for the chunk that an entry leads to, and for other scripts as it did', () => {
  const script = (name: string) => `<script type="module" src="/base/_astro/${name}.js"></script>`;
  const html = `${script('page.1')}<p>page.1.js</p>${script('list.2')}`;
  assert.equal(
    withDirectScripts(html, new Map([['page.1.js', 'all.3.js']])),
    `${script('all.3')}<p>page.1.js</p>${script('list.2')}`,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadsTo, withDirectImports, withDirectScripts } from '../../../../src/build/astro/direct-scripts.ts';

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

test('what a chunk only passes on is imported from where it is', () => {
  const codes = new Map([
    ['view.1.js', 'export{a as show,hide}from"./all.2.js";\n'],
    ['other.3.js', 'export const a=1;'],
  ]);
  const direct = (code: string) => withDirectImports(code, codes);
  assert.equal(
    direct('let{show:e}=await import(`./view.1.js`);'),
    'let{show:e}=await import(`./all.2.js`).then(e=>({show:e.a,hide:e.hide}));',
  );
  for (const code of ['import(`./other.3.js`)', 'import("./none.js")', 'import(e)'])
    assert.equal(direct(code), code);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directScript, leadsTo, withDirectImports } from '../../../../src/build/astro/direct-scripts.ts';

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
  const chunks = new Map([['page.1.js', 'all.3.js']]);
  const cases = [
    ['_astro/page.1.js', '_astro/all.3.js'],
    ['_astro/list.2.js', '_astro/list.2.js'],
    ['page.1.js', 'all.3.js'],
    ['', ''],
  ];
  for (const [file = '', direct] of cases) assert.equal(directScript(file, chunks), direct);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestingDepth } from '../../../src/listing/html/nesting-depth.ts';
import { parseHtml } from '../../../src/listing/html/parse-html.ts';

const paper = '<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"Desks"}</script>';
const titles = (source: string) => parseHtml(source).records.map(({ item, line }) => [item.title, line]);

test('a page is read as deep as pages are, and refused where its elements never end', () => {
  assert.deepEqual(titles(`${'<div>'.repeat(1999)}\n${paper}`), [['Desks', 2]]);
  const { records, error } = parseHtml(`${'<div>'.repeat(100_000)}${paper}`);
  assert.deepEqual(
    [records, error?.text],
    [[], 'a page whose elements stand in each other more than 2000 deep'],
  );
});

test('depth is that of elements that need an end', () => {
  const cases: [source: string, depth: number][] = [
    ['', 0],
    ['text < 3 and <3', 0],
    ['<div>', 1],
    ['<DIV><b></b><i>', 2],
    ['<div></div><div></div>', 1],
    ['</div></div><div>', 1],
    ['<p><li><br><td>', 0],
    ['<path d="M0 0" /><path/>', 0],
    ['<path d="M0 0">', 1],
    ['<script>if (a<b && c<d) "<div>"</script><div>', 1],
    ['<style>a<b<c</style><i><b>', 2],
    ['<script>a<b<c', 1],
    ['<!-- <a><b><c> --><i>', 1],
    ['<i><!-- <a><b>', 1],
  ];
  for (const [source, depth] of cases) assert.equal(nestingDepth(source), depth, source);
});

test('comments that never end are text, and lines are counted through those that do', () => {
  assert.deepEqual(titles(`<!-- a\nb -->\n${paper}<!-- ${paper} -->`), [['Desks', 3]]);
  assert.deepEqual(titles(`${paper}\n${'<!--'.repeat(50_000)}\n${paper}`), [
    ['Desks', 1],
    ['Desks', 3],
  ]);
});

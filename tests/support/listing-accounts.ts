import assert from 'node:assert/strict';
import { trimLine } from '../../src/listing/lines.ts';
import type { ParsedListing } from '../../src/listing/parse.ts';

/**
 * Checks that nothing of a listing is lost: every line is blank, part of the saved page, a title, an abstract, or
 * reported as a problem; and that entries hold just the titles and abstracts, in their order.
 * @param source text that was parsed
 * @param file path that problems must name
 */
export function assertEveryLineCounts(source: string, file: string, parsed: ParsedListing): void {
  const { entries, problems, roles } = parsed;
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  assert.equal(roles.length, lines.length);
  const titles = new Map(entries.map((entry) => [entry.titleLine, entry.title]));
  const abstracts = new Map(entries.map((entry) => [entry.abstractLine, entry.abstract]));
  const wrong = new Set(problems.map(({ line }) => line));
  if (problems.some(({ kind }) => kind === 'not-a-listing')) {
    assert.equal(problems.length, 1);
    assert.equal(entries.length, 0);
    for (const [index, line] of lines.entries())
      assert.ok(roles[index] === 'refused' || /^[\s\p{Cc}\p{Cf}]*$/u.test(line), `line ${index + 1}`);
    return;
  }
  let [title, abstract] = ['', ''];
  for (const [index, line] of lines.entries()) {
    const role = roles[index];
    const number = index + 1;
    if (role === undefined) assert.match(line, /^[\s\p{Cc}\p{Cf}]*$/u, `line ${number} is lost: ${line}`);
    if (role === 'title') {
      title = titles.get(number) ?? '\0';
      assert.ok(line.includes(title) || title.startsWith(trimLine(line)), `title in line ${number}`);
    }
    if (role === 'abstract') {
      abstract = abstracts.get(number) ?? '\0';
      assert.ok(line.includes(abstract) || abstract.startsWith(trimLine(line)), `line ${number}`);
    }
    if (role === 'continued')
      assert.ok(`${title}\n${abstract}`.includes(withoutMarks(trimLine(line))), `line ${number}`);
    if (role === 'problem') {
      assert.ok(wrong.has(number), `line ${number} is not reported`);
      // A text that was wrapped is reported at its first line.
      [title, abstract] = ['', problems.find((problem) => problem.line === number)?.text ?? ''];
    }
  }
  const count = (wanted: string) => roles.filter((role) => role === wanted).length;
  assert.equal(count('title'), entries.length);
  assert.equal(count('abstract'), entries.length);
  assert.equal(count('problem'), wrong.size - (wrong.has(undefined) ? 1 : 0));
  assert.deepEqual(
    entries.map(({ rank }) => rank),
    entries.map((_, index) => index + 1),
  );
  for (const problem of problems) {
    assert.equal(problem.file, file);
    // Only that there is no paper at all has no line.
    assert.ok(problem.kind === 'empty-listing' || (problem.line ?? 0) >= 1, problem.kind);
  }
}

/** A line of which the whole was set off, in a page copied as Markdown. */
function withoutMarks(line: string): string {
  return line.replace(/^(\*\*|__)(.+)\1$/, '$2');
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { type IdentifiedPaper, identifyPapers } from '../../../src/corpus/identify-papers.ts';
import { formatNote, formatProblem } from '../../../src/problem.ts';

const cases = join(import.meta.dirname, '../../fixtures/inputs');

/** What a case expects: either its papers with the facts that matter, or how it is refused; and what is left out. */
interface Expected {
  papers?: ({ title: string } & Record<string, unknown>)[];
  problems?: string[];
  notes?: string[];
}

function factOf({ entry, facts }: IdentifiedPaper, name: string): unknown {
  if (name === 'title') return entry.title.plain;
  if (name === 'abstract') return entry.abstract.plain;
  if (name === 'authors') return facts.authors?.map((author) => author.name);
  if (name === 'families') return facts.authors?.map(({ family }) => family);
  return new Map<string, unknown>(Object.entries(facts)).get(name);
}

describe('files as people have them', () => {
  for (const name of readdirSync(cases)) {
    test(`are read or refused as expected: ${name.replaceAll('-', ' ')}`, async () => {
      const folder = join(cases, name);
      const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      const { papers, problems, notes } = identifyPapers(await readContent(folder));
      assert.deepEqual(problems.map(formatProblem), expected.problems ?? []);
      if (expected.papers)
        assert.deepEqual(
          papers.map((paper, index) => {
            const names = Object.keys(expected.papers?.[index] ?? { title: '' });
            return Object.fromEntries(names.map((fact) => [fact, factOf(paper, fact)]));
          }),
          expected.papers,
        );
      assert.deepEqual(
        notes.filter(({ message }) => message.includes('left out')).map(formatNote),
        expected.notes ?? [],
      );
    });
  }
});

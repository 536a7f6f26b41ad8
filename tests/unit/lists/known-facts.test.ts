import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countKnownFacts } from '../../../src/lists/known-facts.ts';
import { samplePaper } from '../../support/sample-papers.ts';

test('a library of titles alone does not say that it has abstracts', () => {
  const papers = [
    samplePaper({ abstract: '' }),
    samplePaper(),
    samplePaper({ abstract: '', issued: '2024' }),
  ];
  const known = new Map(countKnownFacts(papers).map((fact) => [fact.label, fact.known]));
  assert.deepEqual(
    ['Title', 'Abstract', 'Date', '… to the day', 'DOI'].map((label) => known.get(label)),
    [3, 1, 3, 2, 0],
  );
});

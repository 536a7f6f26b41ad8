import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingListMarkdown } from '../../../src/formats/reading-list-markdown.ts';
import { bareSample, contextOf, publishedSample, samplePaper } from '../../support/sample-papers.ts';

const page = 'https://example.org/reading/papers/a-desk-for-readers/';

test('a reading list has of each paper what is known, and what the reader says', () => {
  const written = (paper: Parameters<typeof readingListMarkdown>[0][number]) =>
    readingListMarkdown([paper], contextOf([])).replace(`](${page})`, ']');
  assert.equal(written(bareSample()), '- [A Desk for Readers]\n');
  assert.equal(
    written(bareSample({ issued: '2024-05-02', venue: 'Desks', volume: '3', pages: '1–2' })),
    '- [A Desk for Readers]\n  2024 · Desks 3, 1–2\n',
  );
  assert.equal(
    written(publishedSample({ arxiv: undefined, doi: '10.1000/a' })),
    '- [A Desk for Readers]\n  Ada B. Lovelace and Guy Van den Broeck · 2025 · ACL 2025 · [doi:10.1000/a](https://doi.org/10.1000/a)\n',
  );
  const many = Array.from({ length: 6 }, (_, index) => ({ name: `P. ${index}`, slug: `p-${index}` }));
  assert.equal(
    written(samplePaper({ authors: many, arxiv: undefined, issued: undefined })),
    '- [A Desk for Readers]\n  P. 0, P. 1, P. 2 and 3 others\n',
  );
  assert.equal(
    written({
      ...bareSample(),
      reader: { status: 'read', tags: ['to cite', 'x'], note: ' one\r\n\n*two* ' },
    }),
    '- [A Desk for Readers]\n  read · \\#to-cite · \\#x\n\n  > one\n  > \n  > \\*two\\*\n',
  );
  assert.equal(written({ ...bareSample(), reader: { tags: [], note: '' } }), '- [A Desk for Readers]\n');
});

test('a reading list has papers in their order', () => {
  const papers = [bareSample({ id: 'b', title: 'B' }), bareSample({ id: 'a', title: 'A' })];
  assert.match(readingListMarkdown(papers, contextOf([])), /^- \[B\]\(.*\)\n\n- \[A\]\(.*\)\n$/);
});

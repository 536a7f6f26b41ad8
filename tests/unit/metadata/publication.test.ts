import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { cslItemSchema } from '../../../src/metadata/csl.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import {
  type PublicationFacts,
  settlePublication,
  type WrittenFacts,
} from '../../../src/metadata/publication.ts';

const NOTHING: WrittenFacts = {
  type: undefined,
  issued: undefined,
  venue: undefined,
  uncitedVenue: undefined,
  volume: undefined,
  issue: undefined,
  pages: undefined,
  doi: undefined,
  arxiv: undefined,
  preprint: undefined,
};
const arxiv = '2405.01234';

describe('what is cited of a paper', () => {
  const cases: [what: string, written: Partial<WrittenFacts>, settled: PublicationFacts][] = [
    [
      'is the publication where its type says so',
      { type: 'article-journal', issued: '2024-05', venue: 'Journal of Desks', arxiv },
      { type: 'article-journal', issued: '2024-05', venue: 'Journal of Desks', arxiv },
    ],
    [
      'is of the year of its meeting where it is on arXiv, too',
      { type: 'paper-conference', issued: '2026-01', venue: 'ACL 2025', arxiv },
      {
        type: 'paper-conference',
        issued: '2025',
        venue: 'ACL 2025',
        arxiv,
        preprint: { issued: '2026-01' },
      },
    ],
    [
      'may come out a year after its meeting',
      { type: 'paper-conference', issued: '2026-01', venue: 'ACL 2025' },
      { type: 'paper-conference', issued: '2026-01', venue: 'ACL 2025' },
    ],
    [
      'does not come out before its meeting',
      { type: 'paper-conference', issued: '2024-01', venue: 'ACL 2025' },
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025' },
    ],
    [
      'has the DOI of its publisher',
      { type: 'article-journal', issued: '2024', venue: 'Journal of Desks', doi: '10.1000/a' },
      { type: 'article-journal', issued: '2024', venue: 'Journal of Desks', doi: '10.1000/a' },
    ],
    [
      'is the preprint where nothing else is known',
      { type: 'article', issued: '2024-05-02', arxiv },
      { type: 'article', issued: '2024-05-02', arxiv },
    ],
    [
      'is the publication, with the date of the preprint apart',
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025', arxiv, preprint: { issued: '2024-05' } },
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025', arxiv, preprint: { issued: '2024-05' } },
    ],
    [
      'has the year of its venue where the record has that of the preprint',
      { type: 'article', issued: '2024-05-02', venue: 'ACL 2025 Oral', arxiv },
      {
        type: 'paper-conference',
        issued: '2025',
        venue: 'ACL 2025',
        arxiv,
        preprint: { issued: '2024-05-02' },
      },
    ],
    [
      'has only the year of its venue where that of the preprint is the same',
      { issued: '2025-01-20', venue: 'ACL 2025', arxiv },
      {
        type: 'paper-conference',
        issued: '2025',
        venue: 'ACL 2025',
        arxiv,
        preprint: { issued: '2025-01-20' },
      },
    ],
    [
      'keeps the date of a record that says what was published',
      { type: 'paper-conference', issued: '2025-07-20', venue: 'ACL 2025', arxiv },
      { type: 'paper-conference', issued: '2025-07-20', venue: 'ACL 2025', arxiv },
    ],
    [
      'does not keep that date where the venue has another year',
      { type: 'paper-conference', issued: '2024-05', venue: 'ACL 2025', arxiv },
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025', arxiv, preprint: { issued: '2024-05' } },
    ],
    [
      'is nothing before its meeting',
      { type: 'paper-conference', issued: '2024', venue: 'ACL 2025' },
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025' },
    ],
    [
      'may be proceedings that came out after the meeting',
      { type: 'paper-conference', issued: '2025-02', venue: 'ACL 2024' },
      { type: 'paper-conference', issued: '2025-02', venue: 'ACL 2024' },
    ],
    [
      'is the preprint where the year of the venue is not known, which is said beside it',
      { type: 'article', issued: '2024-05', venue: 'Journal of Desks 7', volume: '7', arxiv },
      { type: 'article', issued: '2024-05', uncitedVenue: 'Journal of Desks 7', arxiv },
    ],
    [
      'is the preprint where nothing tells what the venue is',
      {
        issued: '2024-05',
        venue: 'Patterns 2025',
        arxiv,
        preprint: { issued: '2024-04', url: 'https://x.org/' },
      },
      {
        type: 'article',
        issued: '2024-04',
        uncitedVenue: 'Patterns 2025',
        arxiv,
        preprint: { url: 'https://x.org/' },
      },
    ],
    [
      'is a publication where there is no preprint, whatever its venue is',
      { issued: '2024-05', venue: 'Patterns' },
      { issued: '2024-05', venue: 'Patterns' },
    ],
    [
      'has the parts that stand in its venue, unless the record has them',
      { type: 'article-journal', issued: '2020', venue: 'Entropy 22(1):126 (2020)', volume: '23' },
      { type: 'article-journal', issued: '2020', venue: 'Entropy', volume: '23', issue: '1', pages: '126' },
    ],
    [
      'has no DOI of its preprint',
      {
        type: 'paper-conference',
        issued: '2025',
        venue: 'ACL 2025',
        arxiv,
        doi: '10.48550/arXiv.2405.01234',
      },
      {
        type: 'paper-conference',
        issued: '2025',
        venue: 'ACL 2025',
        arxiv,
        preprint: { doi: '10.48550/arXiv.2405.01234' },
      },
    ],
    [
      'is dated by its venue where the record has no date',
      { venue: 'ACL 2025' },
      { type: 'paper-conference', issued: '2025', venue: 'ACL 2025' },
    ],
    [
      'has the name of a venue that is not cited, without what is no name',
      { type: 'article', issued: '2024', uncitedVenue: 'Desks (Oral)', arxiv },
      { type: 'article', issued: '2024', uncitedVenue: 'Desks', arxiv },
    ],
  ];
  for (const [what, written, settled] of cases)
    test(what, () => assert.deepEqual(settlePublication({ ...NOTHING, ...written }), settled));
});

test('no paper of the listings cites a venue with another year than the venue’s own', () => {
  const file = new URL('../../../content/metadata/papers.csl.json', import.meta.url);
  const items = cslItemSchema.array().parse(JSON.parse(readFileSync(file, 'utf8')));
  let published = 0;
  for (const item of items) {
    const { venue, issued, type, preprint } = factsFromCsl(item);
    assert.equal(venue, item['container-title']);
    if (venue === undefined) continue;
    published += 1;
    assert.ok(type === 'paper-conference' || type === 'article-journal', venue);
    assert.ok(issued && preprint?.issued, venue);
    for (const [year] of venue.matchAll(/\b(?:19|20)\d\d\b/g)) assert.equal(issued.slice(0, 4), year, venue);
  }
  assert.equal(published, items.filter((item) => item['original-date']).length);
});

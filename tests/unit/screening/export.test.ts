import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { rayyanNotes, screeningCsv, screeningRis, screeningTags } from '../../../src/screening/export.ts';
import { readLog } from '../../../src/screening/log.ts';
import type { Entry } from '../../../src/screening/schema.ts';
import { contextOf, samplePaper } from '../../support/sample-papers.ts';
import { at, decide } from '../../support/screening.ts';

const papers = ['p1', 'p2', 'p3', 'p4'].map((id) => samplePaper({ id, title: `On ${id}` }));
const note: Entry = { act: 'note', at: at(9), reader: 'A', paper: 'p2', text: 'Ask the "authors"' };
const screened = readLog([
  decide(1, 'A', 'p1', 'include'),
  decide(2, 'A', 'p2', 'exclude', { reason: 'no data, no tides' }),
  decide(3, 'A', 'p3', 'include'),
  decide(4, 'B', 'p3', 'exclude', { reason: 'no data' }),
  note,
]);
const all = papers.map((paper) => ({ paper, screened: screened.get(paper.id) }));
const context = contextOf(papers);

describe('notes as Rayyan writes them', () => {
  for (const [id, text] of [
    ['p1', 'RAYYAN-INCLUSION: {"A"=>"Included"}'],
    [
      'p2',
      `RAYYAN-INCLUSION: {"A"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: no data / no tides | USER-NOTES: {"A"=>["Ask the 'authors'"]}`,
    ],
    ['p3', 'RAYYAN-INCLUSION: {"A"=>"Included", "B"=>"Excluded"}'],
    ['p4', ''],
  ] as const)
    test(id, () => assert.equal(rayyanNotes(screened.get(id)), text));
});

test('CSV has labels for ASReview, and each reader’s decision and reason', () => {
  const records: Record<string, string>[] = parse(screeningCsv(all, ['A', 'B'], context), {
    columns: true,
    bom: true,
  });
  assert.deepEqual(
    records.map((record) => [
      record.key,
      record.included,
      record.decision,
      record.reasons,
      record['decision of B'],
    ]),
    [
      ['p1', '1', 'include', '', ''],
      ['p2', '0', 'exclude', 'no data, no tides', ''],
      ['p3', '', 'conflict', '', 'exclude'],
      ['p4', '', '', '', ''],
    ],
  );
  assert.equal(records[1]?.['reason of A'], 'no data, no tides');
});

test('RIS has a label for ASReview, notes for Rayyan and tags for Zotero', () => {
  const records = screeningRis(all, context).split(/^ER {2}- \r\n/m);
  const lines = (place: number, tag: string) =>
    records[place]
      ?.split('\r\n')
      .filter((line) => line.startsWith(tag))
      .map((line) => line.slice(6));
  assert.deepEqual(lines(1, 'N1'), [
    'Ask the "authors"',
    'ASReview_irrelevant',
    rayyanNotes(screened.get('p2')),
  ]);
  assert.ok(lines(1, 'KW')?.includes('excluded: no data, no tides'));
  assert.deepEqual(
    [0, 2, 3].map((place) => lines(place, 'N1')?.find((line) => line.startsWith('ASReview'))),
    ['ASReview_relevant', 'ASReview_not_seen', 'ASReview_not_seen'],
  );
});

test('a reason stays one tag where Zotero parts tags', () => {
  assert.deepEqual(screeningTags({ result: 'exclude', reasons: ['animals; no people'] }), [
    'screening: exclude',
    'excluded: animals, no people',
  ]);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogueJson, recogniser } from '../../../src/desk/catalogue.ts';
import { citedPapers } from '../../../src/desk/cited.ts';
import { editPaper } from '../../../src/desk/kept-paper.ts';
import { editOfRecord, readRecords } from '../../../src/desk/records.ts';
import { DESK_FORMATS } from '../../../src/formats/formats.ts';
import { keptSample, moment } from '../../support/kept-papers.ts';
import { AWKWARD_TEXT, routes, samplePaper } from '../../support/sample-papers.ts';

const NOTE = `Of *note*: 5 & 6 -- {x}\n\n- ${AWKWARD_TEXT}`;

function file(key: string): string {
  const { cited, context } = citedPapers(
    [keptSample('a', { note: NOTE, tags: ['mine', 'to do'], status: 'reading' })],
    routes,
  );
  return DESK_FORMATS.find((format) => format.key === key)?.write(cited, context) ?? '';
}

describe('records from files', () => {
  test('BibTeX of the desk brings back status, tags and note to the letter', () => {
    const [record] = readRecords(file('bib'), 'desk.bib');
    assert.ok(record);
    const edit = editOfRecord(record, undefined, new Set(['Desks & chairs']));
    assert.deepEqual(edit, { kept: true, status: 'reading', tags: ['mine', 'to do'], note: NOTE });
  });

  test('RIS brings back tags, and the note on one line', () => {
    const [record] = readRecords(file('ris'), 'desk.ris');
    assert.deepEqual(record?.keywords.slice(-2), ['mine', 'to do']);
    assert.match(record?.note ?? '', /^Of \*note\*: 5 & 6/);
  });

  test('what the desk says already stays, and what is new is added', () => {
    const known = editPaper('a', keptSample('a'), { note: 'First.', tags: ['x'], status: 'read' }, moment(3));
    const record = { title: 'A', keywords: ['y'], note: 'Second.', status: 'to-read' as const };
    assert.deepEqual(editOfRecord(record, known, new Set()), {
      kept: true,
      tags: ['x', 'y'],
      note: 'First.\n\nSecond.',
    });
    assert.deepEqual(editOfRecord({ ...record, keywords: [], note: 'First.' }, known, new Set()), {
      kept: true,
    });
  });

  test('papers of the site are recognised by identifier or title', () => {
    const paper = samplePaper({ doi: '10.1/ABC' });
    const recognise = recogniser(JSON.parse(catalogueJson([paper], [])));
    for (const record of [{ doi: '10.1/abc' }, { arxiv: '2405.01234' }, { title: 'A desk, for READERS!' }])
      assert.equal(recognise(record), paper.id, JSON.stringify(record));
    assert.equal(recognise({ title: 'constructor', doi: '__proto__' }), undefined);
  });
});

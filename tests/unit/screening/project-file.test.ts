import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { screeningJsonSchema } from '../../../src/screening/json-schema.ts';
import { editProject, linesOf, mergeCopies, mergeProjects } from '../../../src/screening/project.ts';
import { describeStrangers, readScreening, writeScreening } from '../../../src/screening/project-file.ts';
import type { Entry } from '../../../src/screening/schema.ts';
import { at, decide, sampleProject, settle } from '../../support/screening.ts';

const project = sampleProject(3);
const log = [decide(1, 'A', 'p1', 'include'), settle(2, 'p1', 'exclude', 'no data')];
const written = writeScreening({ project, log, reader: 'A' }, 'https://site.example/', at(9));
const changed = (change: (file: Record<string, unknown>) => unknown) =>
  JSON.stringify(change(JSON.parse(written)));

describe('the file of a project', () => {
  test('is read as it was written', () => {
    assert.deepEqual(readScreening(written), {
      project,
      log,
      reader: 'A',
      site: 'https://site.example/',
      leftOut: [],
    });
  });

  test('a damaged step, and one about a strange paper, are left out and named', () => {
    const text = changed((file) => ({
      ...file,
      log: [{ act: 'decide' }, decide(1, 'A', 'p1', 'include'), decide(2, 'A', 'stranger', 'maybe')],
    }));
    const read = readScreening(text);
    assert.equal(read.log.length, 1);
    assert.match(read.leftOut.join('\n'), /^The step no\. 1 cannot be read/);
    assert.match(read.leftOut.join('\n'), /“stranger”, which is none of the papers/);
  });

  for (const [name, text, message] of [
    ['something else', '{"format": "carrel-desk"}', /^This is no file of a screening project/],
    ['no JSON', 'TY  - JOUR', /^This is no file of a screening project/],
    ['a newer version', changed((file) => ({ ...file, version: 99 })), /version 99/],
    [
      'a project without papers',
      changed((file) => ({ ...file, project: { ...project, scope: {} } })),
      /^The project cannot be read \(scope/,
    ],
  ] as const)
    test(`${name} is refused with a sentence`, () => assert.throws(() => readScreening(text), { message }));

  for (const [known, site, said] of [
    [['p1', 'p2', 'p3'], 'https://other.example/', ''],
    [
      ['p1'],
      'https://other.example/',
      '2 of its 3 papers are not on this site, so that only titles can be shown of them: the file was written on https://other.example/.',
    ],
    [['p1', 'p2'], '', '1 of its 3 papers is not on this site, so that only titles can be shown of them.'],
    [[], '', 'None of its papers is on this site, so that only titles can be shown of them.'],
  ] as const)
    test(`readers are told where ${3 - known.length} of its papers are strange`, () =>
      assert.equal(describeStrangers({ project, site }, new Set(known)), said));

  test('its schema is published whole', () => {
    const schema = JSON.parse(screeningJsonSchema());
    assert.deepEqual(schema.required, ['format', 'version', 'site', 'written', 'reader', 'project', 'log']);
    assert.equal(schema.properties.log.items.oneOf.length, 4);
  });
});

describe('two copies of a project', () => {
  test('the newest change of each rule wins, whichever comes first', () => {
    const here = editProject(project, { question: 'Here?', blind: false }, at(5));
    const there = editProject(project, { question: 'There?' }, at(6));
    const merged = mergeProjects(here, there);
    assert.deepEqual([merged.question.value, merged.blind.value], ['There?', false]);
    assert.deepEqual(mergeProjects(there, here), merged);
  });

  test('what was read before a step was stored takes no step away, and no newer rule', () => {
    const [first, second] = log as [Entry, Entry];
    const newer = editProject(project, { question: 'Newer?' }, at(8));
    const merged = mergeCopies({ project: newer, log: [first, second] }, { project, log: [first] });
    assert.deepEqual(merged, { project: newer, log: [first, second] });
  });

  test('those of other papers are not merged', () => {
    assert.throws(() => mergeProjects(project, sampleProject(4)), /another project/);
  });
});

test('lines of a text are a list of what stands in them', () => {
  assert.deepEqual(linesOf(' a  b \r\n\nc\na b\n'), ['a b', 'c']);
});

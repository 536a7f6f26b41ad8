import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAbstracts } from '../../bench/glossary/judge.ts';
import { readBioC, readLabelledText } from '../../bench/glossary/judged-abstracts.ts';

const labelled = `101
Effects of a drug on blood pressure (BP).
Blood pressure fell in all rats after a drug.

Then the dissociation rate (DR) rose; of methyl mercury (MeHg) nothing was left.
  BP|blood pressure
  DR|dissociation rate
  //!syn MeHg|methyl mercury
  //* BP|pressure
//a remark
102
Nothing here
Much text (XYZ) without a definition.
`;

test('labelled text has an identifier, a title, an abstract and pairs', () => {
  const [first, second, ...others] = readLabelledText(labelled);
  assert.equal(others.length, 0);
  assert.equal(first?.id, '101');
  assert.equal(first?.title, 'Effects of a drug on blood pressure (BP).');
  assert.match(first?.abstract ?? '', /^Blood pressure fell.*nothing was left\.$/);
  assert.deepEqual(first?.definitions, [
    { short: 'BP', long: 'blood pressure' },
    { short: 'DR', long: 'dissociation rate' },
  ]);
  assert.deepEqual(second?.definitions, []);
});

test('pairs in comments are no definitions, and known to have been seen', () => {
  assert.deepEqual(readLabelledText(labelled)[0]?.setAside, [
    { short: 'MeHg', long: 'methyl mercury' },
    { short: 'BP', long: 'pressure' },
  ]);
});

test('a tab parts short and long forms as well, and further columns are left out', () => {
  const [paper] = readLabelledText('7\nTitle\nText (TX)\n  TX\ttext\n  AB|abstract|0.9\n');
  assert.deepEqual(paper?.definitions, [
    { short: 'TX', long: 'text' },
    { short: 'AB', long: 'abstract' },
  ]);
});

const bioc = `<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE collection SYSTEM 'BioC.dtd'>
<collection><source>x</source><date>20140101</date><key>x.key</key>
<document><id>7</id>
<passage><infon key="type">title</infon><offset>0</offset><text>Rats &amp; blood pressure</text></passage>
<passage><infon key="type">abstract</infon><offset>22</offset><text>The heart rate (HR) rose. The tumour factor (TF) fell.</text>
<annotation id="LF0"><infon key="type">ABBR</infon><infon key="ABBR">LongForm</infon><location offset="26" length="10"/><text>heart rate</text></annotation>
<annotation id="SF0"><infon key="type">ABBR</infon><infon key="ABBR">ShortForm</infon><location offset="38" length="2"/><text>HR</text></annotation>
<annotation id="SF1"><infon key="type">ABBR</infon><infon key="ABBR">ShortForm</infon><location offset="60" length="2"/><text>QQ</text></annotation>
<relation id="R0"><infon key="type">ABBR</infon><node refid="LF0" role="LongForm"/><node refid="SF0" role="ShortForm"/></relation>
</passage></document></collection>`;

test('BioC has passages, annotations and relations between them', () => {
  assert.deepEqual(readBioC(bioc), [
    {
      id: '7',
      title: 'Rats & blood pressure',
      abstract: 'The heart rate (HR) rose. The tumour factor (TF) fell.',
      definitions: [{ short: 'HR', long: 'heart rate' }],
      setAside: [],
    },
  ]);
});

test('precision and recall count each pair once in an abstract', () => {
  const found = judgeAbstracts(readBioC(bioc));
  assert.deepEqual(
    [found.right, found.found, found.listed, found.precision, found.recall],
    [1, 2, 1, 0.5, 1],
  );
  assert.deepEqual(found.wrong, ['7: TF = tumour factor']);
  const labels = judgeAbstracts(readLabelledText(labelled));
  assert.equal(labels.recall, 1);
  assert.equal(labels.precisionOfCounted, 1);
});

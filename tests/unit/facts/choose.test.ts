import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choosePaper } from '../../../src/facts/choose.ts';
import { askedPaper, type BriefText, candidateOf } from '../../support/candidates.ts';

const DOE = 'Doe, Jane; Roe, Richard';
const POE = 'Poe, Petra';
const TIDES =
  'We measure how the tides of shallow bays follow the moon and the wind, with gauges that a school can build from pipes and corks, and compare forty years of readings with the tables that harbours print; the tables are right in spring and late by half an hour in autumn.';
const TIDES_REVISED =
  'We measure how the tides of shallow bays follow the moon and the wind, with gauges that a school can build from pipes and corks. Forty years of readings are compared with the tables that harbours print; these are right in spring and late by half an hour in autumn. Code is there.';
const LEDGERS =
  'Merchants of the fifteenth century kept their ledgers in two columns long before anyone taught it. This essay follows one family through letters, wills and court papers and asks who learned the method from whom, and why their neighbours would not touch it for two generations.';

type Pair = readonly [kind: string, paper: BriefText, candidate: BriefText];

const SAME: readonly Pair[] = [
  ['the same words', { title: 'Tides of shallow bays' }, { title: 'Tides of shallow bays' }],
  ['another case', { title: 'Tides of shallow bays' }, { title: 'TIDES OF SHALLOW BAYS' }],
  ['a final period', { title: 'Tides of shallow bays' }, { title: 'Tides of shallow bays.' }],
  ['other dashes', { title: 'Low–high water in bays' }, { title: 'Low-High Water in Bays' }],
  ['a hyphen less', { title: 'Pretrained tide tables' }, { title: 'Pre-trained tide tables' }],
  ['straight quotes', { title: 'The “late” tide of autumn' }, { title: 'The "late" tide of autumn' }],
  ['a line break', { title: 'Tides of shallow bays' }, { title: 'Tides of\n   shallow bays' }],
  ['markup', { title: 'Nests of Sterna hirundo' }, { title: 'Nests of <i>Sterna hirundo</i>' }],
  [
    'markup escaped twice',
    { title: 'The CO2 of bays' },
    { title: 'The CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt; of bays' },
  ],
  ['a reference of HTML', { title: 'Doe’s law of tides' }, { title: 'Doe&apos;s law of tides' }],
  ['TeX', { title: 'Flow in the α-plane of bays' }, { title: 'Flow in the $\\alpha$-plane of bays' }],
  ['accents of TeX', { title: 'Gödel at the seaside' }, { title: 'G{\\"o}del at the seaside' }],
  ['another composition of accents', { title: 'Marées à Brest' }, { title: 'Mare\u0301es a\u0300 Brest' }],
  ['ligatures', { title: 'Efficient ﬂoats for gauges' }, { title: 'Efficient floats for gauges' }],
  ['a colon where a dash was', { title: 'Gauges – a school project' }, { title: 'Gauges: A School Project' }],
  ['the same authors', { title: 'Tides of bays', authors: DOE }, { title: 'Tides of Bays', authors: DOE }],
  [
    'initials',
    { title: 'Tides of bays', authors: DOE },
    { title: 'Tides of bays', authors: 'Doe, J.; Roe, R.' },
  ],
  [
    'a preprint of fewer authors',
    { title: 'Tides of bays', authors: DOE },
    { title: 'Tides of bays', authors: `${DOE}; ${POE}` },
  ],
  [
    'a publication years later',
    { title: 'Tides of bays', authors: DOE, year: 2016 },
    { title: 'Tides of bays', authors: DOE, year: 2022 },
  ],
  [
    'a preprint and its DOI',
    { title: 'Tides of bays', arxiv: '2001.00001' },
    { title: 'Tides of bays', doi: '10.48550/arXiv.2001.00001' },
  ],
  [
    'an identifier and another title',
    { title: 'TideNet: tides of bays', doi: '10.5555/1' },
    { title: 'Tides of small bays', doi: '10.5555/1' },
  ],
  [
    'a DOI in other letters',
    { title: 'Tides of bays', doi: '10.5555/ABC' },
    { title: 'Tides of Bays', doi: '10.5555/abc' },
  ],
  [
    'a subtitle, the authors agree',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: gauges for schools', authors: DOE },
  ],
  [
    'no subtitle, the authors agree',
    { title: 'Tides of shallow bays: gauges for schools', authors: DOE },
    { title: 'Tides of shallow bays', authors: DOE },
  ],
  [
    'a subtitle behind a dash',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays — gauges for schools', authors: DOE },
  ],
  [
    'a name before the title',
    { title: 'Reading tides of shallow bays', authors: DOE },
    { title: 'TideNet: Reading Tides of Shallow Bays', authors: DOE },
  ],
  [
    'a subtitle, the abstract agrees',
    { title: 'Tides of shallow bays', abstract: TIDES },
    { title: 'Tides of shallow bays: gauges for schools', abstract: TIDES },
  ],
  [
    'a subtitle, the abstract was revised',
    { title: 'Tides of shallow bays', abstract: TIDES },
    { title: 'Tides of shallow bays: gauges for schools', abstract: TIDES_REVISED },
  ],
  [
    'a subtitle, the year agrees',
    { title: 'Tides of shallow bays', year: 2020 },
    { title: 'Tides of shallow bays: gauges for schools', year: 2020 },
  ],
  [
    'a title split in two',
    { title: 'Quiet filters: overcoming noise in bays' },
    { title: 'Quiet filters: overcoming noise in bays', titles: ['Quiet filters'] },
  ],
  [
    'the split title alone',
    { title: 'Quiet filters', authors: DOE },
    { title: 'Quiet filters: overcoming noise in bays', titles: ['Quiet filters'], authors: DOE },
  ],
  [
    'a version in brackets',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays [version 2; peer review: 2 approved]', authors: DOE },
  ],
  [
    'a short version',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays (v3)', authors: DOE },
  ],
  [
    'a preprint that says so',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays (preprint)', authors: DOE },
  ],
  [
    'a footnote’s mark',
    { title: 'Tides of shallow bays†', authors: DOE },
    { title: 'Tides of shallow bays', authors: DOE },
  ],
  [
    '“&” for “and”',
    { title: 'Moon & wind in shallow bays', authors: DOE },
    { title: 'Moon and wind in shallow bays', authors: DOE },
  ],
  [
    'two languages, both listed',
    { title: 'Marées des baies peu profondes' },
    { title: 'Tides of shallow bays', titles: ['Marées des baies peu profondes'] },
  ],
  [
    'two languages in one title',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Marées des baies peu profondes = Tides of shallow bays', authors: DOE },
  ],
  [
    'a translation in brackets',
    { title: 'Gezeiten flacher Buchten', authors: DOE },
    { title: 'Gezeiten flacher Buchten [Tides of shallow bays]', authors: DOE },
  ],
  [
    'a slash between languages',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays / Mareas de bahías', authors: DOE },
  ],
  [
    'a general title, the abstract agrees',
    { title: 'Introduction', abstract: TIDES },
    { title: 'Introduction', abstract: TIDES },
  ],
  [
    'a general title, the authors agree',
    { title: 'Ledgers', authors: DOE },
    { title: 'Ledgers', authors: DOE },
  ],
  ['the title “0”, the authors agree', { title: '0', authors: DOE }, { title: '0', authors: DOE }],
  ['a Chinese title', { title: '浅海湾的潮汐与风的关系' }, { title: '浅海湾的潮汐与风的关系' }],
  [
    'a question with its answer',
    { title: 'Do tides wait?', authors: DOE },
    { title: 'Do tides wait? Evidence from forty harbours', authors: DOE },
  ],
];

const OTHER: readonly Pair[] = [
  ['other words', { title: 'Tides of shallow bays' }, { title: 'Ledgers of two families' }],
  ['one word more', { title: 'Tides of shallow bays' }, { title: 'Tides of very shallow bays' }],
  ['one word less', { title: 'Learning tides of shallow bays' }, { title: 'Tides of shallow bays' }],
  ['another number', { title: 'Ten notes on tides' }, { title: 'Two notes on tides' }],
  ['a digit', { title: 'Tide tables 2', authors: DOE }, { title: 'Tide tables 3', authors: DOE }],
  [
    'part I and II',
    { title: 'Tides of shallow bays. Part I', authors: DOE },
    { title: 'Tides of shallow bays. Part II', authors: DOE },
  ],
  [
    'part I and the whole',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: Part I', authors: DOE },
  ],
  [
    'part II and the whole',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays – Part II: autumn', authors: DOE },
  ],
  [
    'a bare Roman number',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays. II', authors: DOE },
  ],
  [
    'a number behind a colon',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: 2', authors: DOE },
  ],
  [
    'a numbered subtitle',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: II. Autumn', authors: DOE },
  ],
  [
    'Teil 2',
    { title: 'Gezeiten flacher Buchten', authors: DOE },
    { title: 'Gezeiten flacher Buchten: Teil 2', authors: DOE },
  ],
  [
    'a correction',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Correction to: Tides of shallow bays', authors: DOE },
  ],
  [
    'an erratum',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Erratum: Tides of shallow bays', authors: DOE },
  ],
  [
    'a corrigendum behind',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays (Corrigendum)', authors: DOE },
  ],
  [
    'a retraction',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Retraction: Tides of shallow bays', authors: DOE },
  ],
  [
    'a reply',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: Reply', authors: DOE },
  ],
  [
    'a reply to critics',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: a response to Poe', authors: DOE },
  ],
  [
    'a comment',
    { title: 'Tides of shallow bays' },
    { title: 'Comment on “Tides of shallow bays”', authors: POE },
  ],
  [
    'a comment with a colon',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Comment: Tides of shallow bays', authors: DOE },
  ],
  [
    'a discussion',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Discussion: Tides of shallow bays', authors: DOE },
  ],
  [
    'a rejoinder',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Rejoinder: Tides of shallow bays', authors: DOE },
  ],
  [
    'a book review',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Book review: Tides of shallow bays', authors: DOE },
  ],
  [
    'supplementary material',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: Supplementary material', authors: DOE },
  ],
  [
    'its data',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Data from: Tides of shallow bays', authors: DOE },
  ],
  [
    'a poster',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Poster: Tides of shallow bays', authors: DOE },
  ],
  [
    'an extended abstract',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays (extended abstract)', authors: DOE },
  ],
  [
    'a sequel',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays, revisited', authors: DOE },
  ],
  [
    'a replication',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: a replication', authors: DOE },
  ],
  [
    'the same title by others',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays', authors: POE },
  ],
  [
    'the same title, another abstract',
    { title: 'On old and new methods', abstract: TIDES },
    { title: 'On old and new methods', abstract: LEDGERS },
  ],
  [
    'the same title, decades apart',
    { title: 'Tides of shallow bays', year: 1962 },
    { title: 'Tides of shallow bays', year: 2019 },
  ],
  [
    'two arXiv identifiers',
    { title: 'Tides of shallow bays', arxiv: '2001.00001' },
    { title: 'Tides of shallow bays', arxiv: '2101.00001' },
  ],
  [
    'an identifier of another paper',
    { title: 'Tides of shallow bays', doi: '10.5555/1' },
    { title: 'Fish markets', doi: '10.5555/1' },
  ],
  [
    'an identifier and other authors',
    { title: 'Tides of bays', doi: '10.5555/1', authors: DOE },
    { title: 'Tides of bays', doi: '10.5555/1', authors: POE },
  ],
  [
    'a subtitle by others',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Tides of shallow bays: a history', authors: POE },
  ],
  [
    'a subtitle, nothing else known',
    { title: 'Tides of shallow bays' },
    { title: 'Tides of shallow bays: a history', authors: POE },
  ],
  [
    'two subtitles',
    { title: 'Tides: gauges for schools', authors: DOE },
    { title: 'Tides: tables for harbours', authors: DOE },
  ],
  [
    'a short common beginning',
    { title: 'Tides', authors: DOE },
    { title: 'Tides: tables for harbours', authors: DOE },
  ],
  ['a general title', { title: 'Introduction' }, { title: 'Introduction', authors: POE }],
  [
    'an editorial’s title',
    { title: 'From the editors' },
    { title: 'From the Editors', authors: POE, isOther: true },
  ],
  ['the title “0”', { title: '0' }, { title: '0', authors: POE }],
  ['another power', { title: 'Flow at 10³ Hz in bays' }, { title: 'Flow at 103 Hz in bays' }],
  [
    'another language of the same words',
    { title: 'Programming bays in C' },
    { title: 'Programming bays in C++' },
  ],
  ['another decimal', { title: 'TideNet 2.5 for bays' }, { title: 'TideNet 25 for bays' }],
  [
    'a title contained in a longer sentence',
    { title: 'Scaling tide tables', authors: DOE },
    { title: 'Scaling tide tables to forty harbours', authors: DOE },
  ],
  [
    'an issue of that name',
    { title: 'Journal of tides and bays' },
    { title: 'Journal of tides and bays', isOther: true },
  ],
  [
    'a translation by others',
    { title: 'Tides of shallow bays', authors: DOE },
    { title: 'Gezeiten flacher Buchten [Tides of shallow bays]', authors: POE },
  ],
];

describe('a candidate is the paper', () => {
  for (const [kind, paper, candidate] of SAME)
    test(`in spite of, or by: ${kind}`, () => {
      assert.equal(choosePaper(askedPaper(paper), [candidateOf(candidate)]).accepted.length, 1);
    });
});

describe('a candidate is not taken for the paper', () => {
  for (const [kind, paper, candidate] of OTHER)
    test(`with ${kind}`, () => {
      assert.deepEqual(choosePaper(askedPaper(paper), [candidateOf(candidate)]).accepted, []);
    });
});

test('the pairs are forty of each kind and more', () => {
  assert.ok(SAME.length >= 40 && OTHER.length >= 40);
});

describe('of several candidates', () => {
  const bays: BriefText = { title: 'Tides of shallow bays', abstract: TIDES };
  const ids = (paper: BriefText, candidates: BriefText[], taken?: string) =>
    choosePaper(askedPaper(paper), candidates.map(candidateOf), taken).accepted.map(({ id }) => id);

  test('with one title and other authors, none is chosen where nothing tells which', () => {
    const homonyms = [
      { ...bays, abstract: '', authors: DOE, id: 'a' },
      { ...bays, abstract: '', authors: POE, id: 'b' },
    ];
    const { accepted, doubtful } = choosePaper(askedPaper({ title: bays.title }), homonyms.map(candidateOf));
    assert.deepEqual(accepted, []);
    assert.deepEqual(
      doubtful.map(({ candidate, why }) => [candidate.id, why]),
      [
        ['a', 'the same title as other papers'],
        ['b', 'the same title as other papers'],
      ],
    );
  });

  test('with one title the abstract tells which', () => {
    const homonyms = [
      { title: bays.title, authors: POE, id: 'a' },
      { ...bays, authors: DOE, id: 'b' },
      { title: bays.title, authors: 'Doe, J.', id: 'c' },
    ];
    assert.deepEqual(ids(bays, homonyms), ['b', 'c']);
  });

  test('the first one is not preferred', () => {
    const wrong = { title: 'Self-attention of shallow bays', authors: DOE, id: 'a' };
    assert.deepEqual(ids(bays, [wrong, { ...bays, id: 'b' }]), ['b']);
  });

  test('a preprint of another title comes with its publication by an identifier', () => {
    const found = [
      { title: bays.title, authors: DOE, doi: '10.5555/1', arxiv: '2001.00001', id: 'both' },
      { title: 'TideNet: reading tides of shallow bays', authors: DOE, arxiv: '2001.00001', id: 'preprint' },
      { title: 'Tides of shallow bays: ten years on', authors: DOE, doi: '10.5555/2', id: 'later' },
    ];
    assert.deepEqual(ids(bays, found), ['both', 'preprint']);
  });

  test('a publication comes with a preprint that names it', () => {
    const found = [
      { title: bays.title, authors: DOE, doi: '10.1101/1', editions: ['doi 10.5555/1'], id: 'preprint' },
      { title: 'Tides of shallow bays and of deep ones', authors: DOE, doi: '10.5555/1', id: 'publication' },
    ];
    assert.deepEqual(ids(bays, found), ['preprint', 'publication']);
  });

  test('a curator’s word is taken, by id or identifier, with the other editions', () => {
    const found = [
      { title: bays.title, authors: POE, doi: '10.5555/9', id: 'a' },
      { title: bays.title, authors: DOE, doi: '10.5555/1', id: 'b' },
    ];
    assert.deepEqual(ids({ title: bays.title }, found, 'b'), ['b']);
    assert.deepEqual(ids({ title: bays.title }, found, 'doi 10.5555/9'), ['a']);
    assert.deepEqual(ids({ title: bays.title }, found, 'none'), []);
  });

  test('what is doubted is said with the reason, but only where none is chosen', () => {
    const found = [
      { title: bays.title, authors: POE, abstract: LEDGERS, id: 'a' },
      { title: 'On gauges', abstract: TIDES, authors: DOE, id: 'b' },
    ];
    const { doubtful } = choosePaper(askedPaper(bays), found.map(candidateOf));
    assert.deepEqual(
      doubtful.map(({ candidate, why }) => [candidate.id, why]),
      [
        ['a', 'the same title, another abstract'],
        ['b', 'the same abstract, another title'],
      ],
    );
    assert.deepEqual(
      choosePaper(askedPaper(bays), [...found, { ...bays, id: 'c' }].map(candidateOf)).doubtful,
      [],
    );
  });
});

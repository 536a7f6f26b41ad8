import { DOE, type Pair, POE, TIDES, TIDES_REVISED } from './pair-texts.ts';

/** Pairs that are one paper. */
export const SAME_PAPER: readonly Pair[] = [
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

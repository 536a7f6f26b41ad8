import { DOE, LEDGERS, type Pair, POE, TIDES } from './pair-texts.ts';

/** Pairs that are two papers, however alike. */
export const OTHER_PAPER: readonly Pair[] = [
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

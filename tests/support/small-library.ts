import type { ListingFile } from '../../src/corpus/content-source.ts';
import { parseMarkdownList } from '../../src/listing/markdown/parse.ts';
import { contentSource, library, metadata, recorded } from './content-source.ts';

const list = parseMarkdownList(
  [
    '# Rooms',
    '',
    'A list of papers about rooms and all in them.',
    '',
    '## Light',
    '',
    '- **Quiet Lamps for Old Halls**, Jane Doe, LUX 2020. Hums only at night. [pdf](https://arxiv.org/abs/2001.00001) [code](https://github.com/x/lamps)',
    '- **Candles at Night**, Doe et al., LUX 2021. (**CandleNet**) [pdf](https://example.org/c.pdf)',
    '- **Loud Lamps for New Halls**, Ann Poe et al., LUX 2021. [pdf](https://example.org/l.pdf)',
    '',
    '## Doors',
    '',
    '- [A tool](https://github.com/x/tool)',
    '',
    '```bibtex',
    '@misc{rooms, title={Rooms}}',
    '```',
  ].join('\n'),
);
/** A list in Markdown. */
export const rooms: ListingFile = { id: 'rooms', file: 'listings/rooms.md', list };
/** A bibliography, with a paper of the list. */
export const desks = library(
  'desks',
  `@article{d, title={Desks}, author={Roe, Bo}, journal={Desks}, year={2019}, abstract={We study desks.}, url={https://x.example}}
@article{c, title={Candles at night}, author={Doe, Jane and Coe, John}, journal={Wax}, year={2021}}`,
);
/** Both, with a record of metadata, recorded addresses and citations, some of them of no paper here. */
export const smallLibrary = contentSource({
  listings: [rooms, desks],
  listingFacts: new Map([['desks', { source: 'https://x.example', date: '2026-01-01' }]]),
  metadata: [
    metadata('m', '@article{x, title={Quiet lamps for old halls}, journal={Journal of Lamps}, year={2020}}'),
  ],
  permalinks: recorded({
    papers: { desks: { title: 'Desks', key: 'k1', added: '2026-02-01' } },
    listings: { rooms: {}, desks: {} },
  }),
  citations: [
    { citation: ['Loud lamps for new halls', '2001.00001'], lines: [1, 2] },
    { citation: ['loud-lamps-for-new-halls', 'Desks'], lines: [3, 4] },
    { citation: ['Desks', 'desks'], lines: [5, 6] },
    { citation: ['Desks', 'Chairs'], lines: [7, 8] },
    { citation: ['Chairs', 'Desks'], lines: [9, 10] },
  ],
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBlocks } from '../../../../src/listing/markdown/blocks.ts';
import { findCandidates } from '../../../../src/listing/markdown/candidates.ts';
import { readOutline } from '../../../../src/listing/markdown/outline.ts';

const PAPER = '(https://arxiv.org/abs/2001.00001)';
const OTHER = '(https://arxiv.org/abs/2001.00002)';
const CODE = '(https://github.com/x/y)';

/** Each candidate with its kind and group, people, `@venue`, date, `(note)` and links, `→` to papers, `·` to others. */
const tell = (source: string) =>
  findCandidates(readOutline(readBlocks(source)).placed).map(({ draft, kind, group }) =>
    [
      `${kind} ${group}: ${draft.title}`,
      draft.byline && (draft.byline.names?.join(' + ') ?? `“${draft.byline.text}”`),
      draft.venue && `@${draft.venue}`,
      draft.issued,
      draft.note && `(${draft.note})`,
      ...draft.links.map((link) => `${link.isPaper ? '→' : '·'}${link.kind}`),
    ]
      .filter(Boolean)
      .join(' | '),
  );

describe('what may be entries:', () => {
  const cases: [what: string, ...[source: string, told: string[]][]][] = [
    [
      'items below an item that are its details',
      [`- **Quiet Lamps**\n  - Jane Doe\n  - [pdf]${PAPER}\n`, ['item 1: Quiet Lamps | Jane Doe | →pdf']],
      [
        `- [Quiet Lamps for All]${PAPER}\n  - It hums at night.\n  - [code]${CODE}\n`,
        ['item 1: Quiet Lamps for All | (It hums at night.) | →other | ·code'],
      ],
      [
        `- **Quiet Lamps**\n  - Jane Doe\n    - ICML 2019\n`,
        ['item 1: Quiet Lamps | Jane Doe | @ICML 2019 | 2019'],
      ],
      [`- \n  - Jane Doe\n`, ['item 1: Jane Doe']],
      [`- \n  - \n`, []],
      [`- **Quiet Lamps**\n  - [Jane Doe]${PAPER}\n`, ['item 1: Quiet Lamps | Jane Doe | ·other']],
      [
        `- **Quiet Lamps**\n  - Loud things by X [pdf]${PAPER}\n`,
        ['item 1: Quiet Lamps | (Loud things by X) | →pdf'],
      ],
      [
        `- **Quiet Lamps** [code]${CODE}\n  - Loud things by X [pdf]${PAPER}\n`,
        ['item 1: Quiet Lamps | ·code', 'item 1: Loud things by X | →pdf'],
      ],
    ],
    [
      'items below an item, told apart by what they are',
      [
        `- **Quiet Lamps for All**\n  - [ICML 2019]${PAPER}\n`,
        ['item 1: Quiet Lamps for All | @ICML 2019 | 2019 | →other'],
      ],
      [
        `- Quiet Lamps for All\n  - Loud things by X [pdf]${PAPER}\n  - more\n`,
        ['item 1: Quiet Lamps for All | (Loud things by X) | →pdf'],
      ],
      [
        `- Quiet Lamps for All\n  - Loud things by X [pdf]${PAPER}\n  - Low things by Y [pdf]${OTHER}\n`,
        ['item 1: Loud things by X | →pdf', 'item 1: Low things by Y | →pdf'],
      ],
      [
        `- Quiet Lamps for All [pdf]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n  - It hums.\n`,
        ['item 1: Quiet Lamps for All | →pdf', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        '- **Quiet Lamps**\n  - Venue: Lamps and Doors\n  - Date: 2019-05\n',
        ['item 1: Quiet Lamps | @Lamps and Doors | 2019-05'],
      ],
      ['- **Quiet Lamps** (2019)\n  - Date: 2019-05\n', ['item 1: Quiet Lamps | 2019-05']],
      ['- **Quiet Lamps** (2019)\n  - Date: 2020-05\n', ['item 1: Quiet Lamps | 2019']],
    ],
    [
      'people in a paragraph behind the entry that lacks them',
      [
        `**Quiet Lamps for All** [pdf]${PAPER}\n\nJane Doe, Richard Roe\n`,
        ['paragraph 1: Quiet Lamps for All | Jane Doe + Richard Roe | →pdf'],
      ],
      [
        '**Quiet Lamps for All**\n\nThe lamps hum at night.\n',
        ['paragraph 1: Quiet Lamps for All', 'paragraph 1: The lamps hum at night'],
      ],
    ],
    [
      'items below a label that are papers',
      [
        `- Lamps:\n  - [Quiet Lamps for All]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | →other', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        `- ICML 2019\n  - [Quiet Lamps for All]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | →other', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        `- Lamps\n  - [Quiet Lamps for All]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | →other', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        `- **Lamps of Halls**\n  - [Quiet Lamps for All]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | →other', 'item 1: Loud Lamps for All | →other'],
      ],
      [`- [2019](#x)\n  - Deep lamps hum\n`, ['item 1: Deep lamps hum']],
      [`- 2019\n  - see below\n`, ['item 1: 2019']],
      [
        `- Lamps:\n  - Doors:\n    - [Quiet Lamps for All]${PAPER}\n`,
        ['item 1: Quiet Lamps for All | →other'],
      ],
    ],
    [
      'papers below a paper beside its details',
      [
        `- [Quiet Lamps for All]${PAPER}\n  - Jane Doe\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | Jane Doe | →other', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        `- **Quiet Lamps** [pdf]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n    - Ann Poe\n`,
        ['item 1: Quiet Lamps | →pdf', 'item 1: Loud Lamps for All | Ann Poe | →other'],
      ],
      [
        `- Quiet lamps hum [pdf]${PAPER}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet lamps hum | →pdf', 'item 1: Loud Lamps for All | →other'],
      ],
      [
        `- [Quiet Lamps for All]${CODE}\n  - [Loud Lamps for All]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | ·code', 'item 1: Loud Lamps for All | →other'],
      ],
    ],
    [
      'paragraphs by the entries in them',
      [
        `**Quiet Lamps** [pdf]${PAPER}  \n**Loud Lamps** [pdf]${OTHER}\n`,
        ['paragraph 1: Quiet Lamps | →pdf', 'paragraph 1: Loud Lamps | →pdf'],
      ],
      [`**Quiet Lamps**  \n**Loud Lamps** [pdf]${OTHER}\n`, ['paragraph 1: Quiet Lamps | Loud Lamps | →pdf']],
      [
        `**Quiet Lamps** [pdf]${PAPER}  \nJane Doe  \n**Loud Lamps** [pdf]${OTHER}\n`,
        ['paragraph 1: Quiet Lamps | Jane Doe | →pdf', 'paragraph 1: Loud Lamps | →pdf'],
      ],
      [
        `[Quiet Lamps for All]${PAPER}  \n"Loud Lamps for All" [pdf]${OTHER}\n`,
        ['paragraph 1: Quiet Lamps for All | →other', 'paragraph 1: Loud Lamps for All | →pdf'],
      ],
      [
        `**Quiet Lamps** [pdf]${PAPER}  \nVenue: ICML 2019\n`,
        ['paragraph 1: Quiet Lamps | @ICML 2019 | 2019 | →pdf'],
      ],
    ],
    [
      'paragraphs that complete the entry above',
      [
        `- **Quiet Lamps for All**\n\n[pdf]${PAPER} [code]${CODE}\n`,
        ['item 1: Quiet Lamps for All | →pdf | ·code'],
      ],
      [
        `- **Quiet Lamps for All** [pdf]${PAPER}\n\n[code]${CODE}\n`,
        ['item 1: Quiet Lamps for All | →pdf | ·code'],
      ],
      [
        `- **Quiet Lamps for All** [pdf]${PAPER}\n\n[pdf]${OTHER}\n`,
        ['item 1: Quiet Lamps for All | →pdf', 'paragraph 2:  | →pdf'],
      ],
      [
        `- **Quiet Lamps for All** [pdf]${PAPER}\n\nJane Doe, Ann Poe\n`,
        ['item 1: Quiet Lamps for All | Jane Doe + Ann Poe | →pdf'],
      ],
      [
        `- **Quiet Lamps for All**, Jane Doe\n\nAnn Poe, Jo Roe\n`,
        ['item 1: Quiet Lamps for All | Jane Doe', 'paragraph 2: Ann Poe | Jo Roe'],
      ],
      [
        `- **Quiet Lamps for All**\n\nsee [pdf]${PAPER}\n`,
        ['item 1: Quiet Lamps for All', 'paragraph 2: see | →pdf'],
      ],
      [
        `- **Quiet Lamps for All**\n\n[Loud Lamps for All]${PAPER}\n`,
        ['item 1: Quiet Lamps for All', 'paragraph 2: Loud Lamps for All | →other'],
      ],
      [`- Lamps\n\nJane Doe, Ann Poe\n`, ['item 1: Lamps', 'paragraph 2: Jane Doe | Ann Poe']],
      [`[pdf]${PAPER}\n`, ['paragraph 1:  | →pdf']],
    ],
    [
      'headings that are papers',
      [
        `## [Quiet Lamps for All]${PAPER}\n\n- [Loud Lamps for All]${OTHER}\n`,
        ['item 2: Loud Lamps for All | →other'],
      ],
      [
        `## Quiet Lamps for All\n\nJane Doe\n\n[pdf]${PAPER}\n\n## Doors\n`,
        ['paragraph 1: Quiet Lamps for All | Jane Doe | →pdf'],
      ],
      [`## Quiet Lamps for All\n\n- [Loud Lamps for All]${OTHER}\n`, ['item 2: Loud Lamps for All | →other']],
      [`## Quiet Lamps\n\n[pdf]${PAPER}\n`, ['paragraph 2:  | →pdf']],
    ],
  ];
  for (const [what, ...sources] of cases)
    test(what, () => {
      for (const [source, told] of sources) assert.deepEqual(tell(source), told, source);
    });
});

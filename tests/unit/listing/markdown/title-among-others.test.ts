import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tellDraft } from '../../../support/tell-draft.ts';

const PAPER = '(https://arxiv.org/abs/2001.00001)';
const CODE = '(https://github.com/x/y)';

describe('an entry in which a title stands among other things shows', () => {
  const cases: [what: string, ...[source: string, told: string][]][] = [
    [
      'the title in a link or behind people that are a whole reference',
      [
        `[Jane Doe and Richard Roe. **Quiet Lamps for Old**. ICML 2019]${PAPER}`,
        'link: Quiet Lamps for Old | Jane Doe + Richard Roe | @ICML 2019 | 2019 | ↗ | →other!',
      ],
      [
        `[Jane Doe. "Quiet Lamps for Old Halls". 2019]${PAPER}`,
        'link: Quiet Lamps for Old Halls | Jane Doe | 2019 | ↗ | →other!',
      ],
      [`[**Quiet Lamps** for old halls]${PAPER}`, 'link: Quiet Lamps for old halls | ↗ | →other!'],
      [`[Ann **Quiet Lamps for Old**]${PAPER}`, 'link: Ann Quiet Lamps for Old | ↗ | →other!'],
      [
        'Jane Doe, Richard Roe, **Quiet Lamps for Old**, 2019',
        'bold: Quiet Lamps for Old | Jane Doe + Richard Roe | 2019',
      ],
      [`[Lamps]${CODE} [Quiet Lamps for All]${PAPER}`, 'link: Quiet Lamps for All | ↗ | ·code! | →other!'],
    ],
    [
      'a title that goes on or ends behind its look',
      ['"Quiet" Lamps for Old, Jane Doe', 'plain: "Quiet" Lamps for Old | Jane Doe'],
      ['*Are Lamps Quiet?* Loud ones hum, Jane Doe', 'italic: Are Lamps Quiet? Loud ones hum | Jane Doe'],
      ['*Are Lamps Quiet?* Jane Doe and Richard Roe', 'italic: Are Lamps Quiet? | Jane Doe + Richard Roe'],
      [
        '*Quiet Lamps for All* Loud ones hum, Jane Doe',
        'italic: Quiet Lamps for All | (Loud ones hum, Jane Doe)',
      ],
      ['Quiet lamps hum *Jane Doe and Richard Roe*', 'plain: Quiet lamps hum | Jane Doe + Richard Roe'],
      ['Go - A Lamp for Halls, Jane Doe', 'plain: Go - A Lamp for Halls | Jane Doe'],
      ['GO - A Lamp for Halls, Jane Doe', 'plain: A Lamp for Halls | Jane Doe | =GO'],
      ['Quiet lamps (2019) hum at night', 'plain: Quiet lamps | 2019 | (hum at night)'],
      ['Quiet lamps (2019): hum at night', 'plain: Quiet lamps: hum at night | 2019'],
      ['**Quiet Lamps (2019): A Review**', 'bold: Quiet Lamps: A Review | 2019'],
      ['**Quiet Lamps (with doors)**', 'bold: Quiet Lamps (with doors)'],
    ],
    [
      'a short name in brackets or before its title',
      ['**Quiet Lamps** (LampNet)', 'bold: Quiet Lamps | =LampNet'],
      ['**Quiet Lamps** (LampNetworkOfTheHall)', 'bold: Quiet Lamps | =LampNetworkOfTheHall'],
      ['**Quiet Lamps** (LampNetworkOfTheHalls)', 'bold: Quiet Lamps'],
      ['**Quiet Lamps** (lampnet)', 'bold: Quiet Lamps'],
      ['**Quiet Lamps** (**Lamp Net**)', 'bold: Quiet Lamps | =Lamp Net'],
      ['**Quiet Lamps** (**Lamp Net of the Halls**)', 'bold: Quiet Lamps | (Lamp Net of the Halls)'],
      ['LampNet 2019 : **Quiet Lamps for All**', 'bold: Quiet Lamps for All | @LampNet 2019 | 2019'],
    ],
    [
      'people and venues with brackets and numbers in them, and papers that are only spoken of',
      ['**Quiet Lamps**. Lamps 12 (3), 2019', 'bold: Quiet Lamps | @Lamps 12 (3), 2019 | 2019'],
      [
        '**Quiet Lamps**. Jane Doe (Hall), Richard Roe (Door). 2019',
        'bold: Quiet Lamps | Jane Doe + Richard Roe | 2019',
      ],
      ['**Quiet Lamps**, by Jane Doe, ICML 2019', 'bold: Quiet Lamps | Jane Doe | @ICML 2019 | 2019'],
      [
        `**Quiet Lamps** [pdf]${PAPER}. It extends [Loud Lamps for All](https://arxiv.org/abs/2001.00002).`,
        'bold: Quiet Lamps | (It extends Loud Lamps for All.) | →pdf | ·other!',
      ],
    ],
  ];
  for (const [what, ...sources] of cases)
    test(what, () => {
      for (const [source, told] of sources) assert.equal(tellDraft(source), told, source);
    });
});

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
      'the title that looks like one, wherever it stands',
      [
        '**Quiet Lamps for Old Halls**, with doors. "Doors That Do Not Slam"',
        'bold: Quiet Lamps for Old Halls | (with doors. "Doors That Do Not Slam)',
      ],
      [
        '**Note**, with doors. "Doors That Do Not Slam"',
        'quoted: Doors That Do Not Slam | (Note, with doors.)',
      ],
      [
        'See it, with doors. "Doors That Do Not Slam" **Quiet Lamps for Old Halls**',
        'quoted: Doors That Do Not Slam | (See it, with doors. Quiet Lamps for Old Halls)',
      ],
      [
        'See it, with doors. **"Doors That Do Not Slam"**',
        'quoted: Doors That Do Not Slam | (See it, with doors.)',
      ],
      ['A B C D: "Doors That Do Not Slam"', 'quoted: Doors That Do Not Slam | (A B C D:)'],
      ['A B C D E: "Doors That Do Not Slam"', 'plain: A B C D E: "Doors That Do Not Slam"'],
      ['A B – "Doors That Do Not Slam"', 'quoted: Doors That Do Not Slam | =A B'],
      ['A B C – "Doors That Do Not Slam"', 'plain: A B C | Doors That Do Not Slam'],
      ['"Doors That Do Not Slam"s and lamps', 'plain: "Doors That Do Not Slam"s and lamps'],
      ['**Quiet** lamps for old halls, Jane Doe', 'bold: Quiet lamps for old halls | Jane Doe'],
      ['Jane Doe. **Quiet Lamps for Old Halls**. 2019', 'bold: Quiet Lamps for Old Halls | Jane Doe | 2019'],
      ['*Quiet Lamps for Old Halls*. Jane Doe', 'italic: Quiet Lamps for Old Halls | Jane Doe'],
      [
        '**LampNet** [Quiet Lamps for Old Halls](https://arxiv.org/abs/2001.00001)',
        'link: Quiet Lamps for Old Halls | ↗ | →other!',
      ],
      [
        '[Quiet Lamps for Old Halls](https://github.com/x/y) [Doors That Do Not Slam](https://arxiv.org/abs/2001.00001)',
        'link: Doors That Do Not Slam | (Quiet Lamps for Old Halls) | ↗ | ·code! | →other!',
      ],
      [
        '[LampNet](https://github.com/x/y): a kit. [Doors That Do Not Slam](https://arxiv.org/abs/2001.00001)',
        'link: Doors That Do Not Slam | (LampNet: a kit.) | ↗ | ·code! | →other!',
      ],
      [
        '[LampNet](https://arxiv.org/abs/2001.00001): Quiet Lamps for Old Halls',
        'link: LampNet: Quiet Lamps for Old Halls | ↗ | →other!',
      ],
      [
        '[LampNet](https://github.com/x/y): Quiet Lamps for Old Halls',
        'italic: Quiet Lamps for Old Halls | =LampNet | ↗ | ·code!',
      ],
      [
        '[LampNet (v2)](https://arxiv.org/abs/2001.00001): Quiet Lamps for Old Halls',
        'link: LampNet (v2): Quiet Lamps for Old Halls | ↗ | →other!',
      ],
      [
        '[Quiet Lamps for Halls](https://arxiv.org/abs/2001.00001): A Survey of Lamps',
        'link: Quiet Lamps for Halls | (A Survey of Lamps) | ↗ | →other!',
      ],
      [
        '[Are Lamps Quiet](https://arxiv.org/abs/2001.00001)? Jane Doe',
        'link: Are Lamps Quiet? | Jane Doe | ↗ | →other!',
      ],
      [
        '[Quiet Lamps for Halls](https://arxiv.org/abs/2001.00001)! Jane Doe',
        'link: Quiet Lamps for Halls! | Jane Doe | ↗ | →other!',
      ],
      ['**Are Lamps Quiet?** Loud ones hum', 'bold: Are Lamps Quiet? | (Loud ones hum)'],
      ['**Quiet Lamps**: Jane Doe and Richard Roe', 'bold: Quiet Lamps | Jane Doe + Richard Roe'],
      ['**Quiet Lamps**-based halls for all, Jane Doe', 'bold: Quiet Lamps-based halls for all | Jane Doe'],
      ['**Quiet Lamps** by Jane Doe', 'bold: Quiet Lamps | Jane Doe'],
      ['**Quiet Lamps** arxiv 2020', 'bold: Quiet Lamps | 2020'],
      ['**Quiet Lamps** for halls. Jane Doe', 'bold: Quiet Lamps for halls | Jane Doe'],
      ['**Quiet Lamps.** for halls. Jane Doe', 'bold: Quiet Lamps | (for halls. Jane Doe)'],
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

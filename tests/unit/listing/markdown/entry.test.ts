import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tellDraft } from '../../../support/tell-draft.ts';

const PAPER = '(https://arxiv.org/abs/2001.00001)';
const CODE = '(https://github.com/x/y)';

describe('an entry tells', () => {
  const cases: [what: string, ...[source: string, told: string][]][] = [
    [
      'a date, a venue, a number or a label before its title',
      ['2019 - Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls | 2019'],
      ['2019-05-03 Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls | 2019-05-03'],
      ['2019.05 Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls | 2019-05'],
      ['ICML 2019 | Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls | @ICML 2019 | 2019'],
      [`ICML 2019. [Quiet Lamps]${PAPER}`, 'link: Quiet Lamps | @ICML 2019 | 2019 | ↗ | →other!'],
      ['**ICML 2019** Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls | @ICML 2019 | 2019'],
      ['**12 May** Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls'],
      ['**[2019]** Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls'],
      ["(ICML'19) Quiet Lamps for Old Halls", 'plain: Quiet Lamps for Old Halls | @ICML 2019 | 2019'],
      ['[x] Quiet Lamps for Old Halls', 'plain: Quiet Lamps for Old Halls'],
      ['[ ] Quiet Lamps', 'plain: Quiet Lamps'],
      ['(12) Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['[12] Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['【ICML 2019】Quiet Lamps for Old', 'plain: Quiet Lamps for Old | @ICML 2019 | 2019'],
      ['[LAMP] Quiet Lamps for Old', 'plain: Quiet Lamps for Old | =LAMP'],
      ['[A B C D E] Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['[A B C D] Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['(a lamp) Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['Paper: Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['Title: Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      ['论文：静灯静灯静灯', 'plain: 静灯静灯静灯'],
      [`Paper: [pdf]${PAPER}`, 'none:  | →pdf'],
      [`[[pdf]${PAPER}] Quiet Lamps for Old`, 'plain: Quiet Lamps for Old | →pdf'],
      [
        `[[ICML 2019]${PAPER}] Quiet Lamps for Old`,
        'plain: Quiet Lamps for Old | @ICML 2019 | 2019 | →other',
      ],
      [`[pdf]${PAPER} [code]${CODE} Quiet Lamps for Old`, 'plain: Quiet Lamps for Old | →pdf | ·code'],
      [
        `[Doe et al. 2019]${PAPER} Quiet Lamps for Old`,
        'plain: Quiet Lamps for Old | “Doe et al.” | 2019 | →other',
      ],
    ],
    [
      'a title without a look up to where something else begins',
      ['Quiet Lamps for Old (2019)', 'plain: Quiet Lamps for Old | 2019'],
      ['Quiet Lamps for Old (ICML 2019)', 'plain: Quiet Lamps for Old | @ICML 2019 | 2019'],
      ['Quiet Lamps (2019): A Tutorial', 'plain: Quiet Lamps: A Tutorial | 2019'],
      ['Quiet Lamps for Old [2019] Jane Doe', 'plain: Quiet Lamps for Old | Jane Doe | 2019'],
      ['Quiet Lamps for Old by Jane Doe', 'plain: Quiet Lamps for Old | Jane Doe'],
      ['Quiet Lamps by night', 'plain: Quiet Lamps by night'],
      ['Quiet Lamps for Old - Jane Doe', 'plain: Quiet Lamps for Old | Jane Doe'],
      ['Quiet Lamps for Old -- Jane Doe', 'plain: Quiet Lamps for Old | Jane Doe'],
      ['LAMP - a quiet one', 'plain: LAMP | (a quiet one)'],
      ['Abc - a quiet one', 'plain: Abc - a quiet one'],
      ['Abcd - a quiet one', 'plain: Abcd | (a quiet one)'],
      [
        'Quiet Lamps for Old | Jane Doe | ICML 2019',
        'plain: Quiet Lamps for Old | Jane Doe | @ICML 2019 | 2019',
      ],
      ['Quiet Lamps for Old? Jane Doe', 'plain: Quiet Lamps for Old? | Jane Doe'],
      ['Quiet Lamps for Old? And doors', 'plain: Quiet Lamps for Old? And doors'],
      ['Quiet Lamps for Old. Jane Doe and R. Roe', 'plain: Quiet Lamps for Old | Jane Doe + R. Roe'],
      ['Quiet Lamps for Old. And doors', 'plain: Quiet Lamps for Old. And doors'],
      [
        'Quiet Lamps for Old; Jane Doe; ICML 2019',
        'plain: Quiet Lamps for Old | Jane Doe | @ICML 2019 | 2019',
      ],
      ['Quiet Lamps for Old, J. Doe, and doors', 'plain: Quiet Lamps for Old | (J. Doe, and doors)'],
      ['Quiet Lamps for Old, and doors', 'plain: Quiet Lamps for Old, and doors'],
      ['Quiet Lamps for Old (Doe and Roe)', 'plain: Quiet Lamps for Old (Doe and Roe)'],
      ['Quiet Lamps for Old ICML19', 'plain: Quiet Lamps for Old | @ICML 2019 | 2019'],
      ['Quiet Lamps for Old NeurIPS 2019 oral', 'plain: Quiet Lamps for Old | @NeurIPS 2019 | 2019'],
      ['Quiet Lamps for Old, Nature 2019', 'plain: Quiet Lamps for Old | @Nature 2019 | 2019'],
      ['Quiet Lamps for Old *Jane Doe* rest', 'plain: Quiet Lamps for Old | Jane Doe'],
      ['Quiet Lamps for Old *ICML 2019*', 'plain: Quiet Lamps for Old | @ICML 2019 | 2019'],
    ],
    [
      'what follows a title',
      ['**Quiet Lamps** (**LampNet**)', 'bold: Quiet Lamps | =LampNet'],
      ['**Quiet Lamps** (LampNet)', 'bold: Quiet Lamps | =LampNet'],
      ['**Quiet Lamps** (lampnet)', 'bold: Quiet Lamps'],
      ['**Quiet Lamps** (a quiet lamp that hums)', 'bold: Quiet Lamps | (a quiet lamp that hums)'],
      ['**Quiet Lamps** (Best Paper)', 'bold: Quiet Lamps'],
      ['**Quiet Lamps** (J. Doe, 1975)', 'bold: Quiet Lamps | J. Doe | 1975'],
      ['**Quiet Lamps** (Doe, Roe, and Poe 1988)', 'bold: Quiet Lamps | “Doe, Roe, and Poe” | 1988'],
      [
        '**Quiet Lamps** Jane Doe et al. ICML 2019',
        'bold: Quiet Lamps | “Jane Doe et al.” | @ICML 2019 | 2019',
      ],
      ['**Quiet Lamps** Jane Doe et al. 2019', 'bold: Quiet Lamps | “Jane Doe et al.” | 2019'],
      [
        '**Quiet Lamps**, Jane Doe, Journal of Doors 2019',
        'bold: Quiet Lamps | Jane Doe | @Journal of Doors 2019 | 2019',
      ],
      [
        '**Quiet Lamps**. Jane Doe. Hums at night. ICML 2019',
        'bold: Quiet Lamps | Jane Doe | @ICML 2019 | 2019 | (Hums at night.)',
      ],
      ['**Quiet Lamps** Venue: ICML 2019', 'bold: Quiet Lamps | @ICML 2019 | 2019'],
      [
        `**Quiet Lamps** It hums at night (and day) and is loud. [code]${CODE}`,
        'bold: Quiet Lamps | (It hums at night (and day) and is loud.) | ·code',
      ],
      ['**Quiet Lamps** Old Hall', 'bold: Quiet Lamps'],
      ['**Quiet Lamps** by Jane Doe, 2019.', 'bold: Quiet Lamps | Jane Doe | 2019'],
      ['**Quiet Lamps** 2019, Jane Doe', 'bold: Quiet Lamps | Jane Doe | 2019'],
      [
        '**Quiet Lamps**, Jane Doe (Old Hall), Richard Roe, ICML 2019',
        'bold: Quiet Lamps | Jane Doe + Richard Roe | @ICML 2019 | 2019',
      ],
      [
        '**Quiet Lamps**, Phys. Rev. Lett. 94 (2015)',
        'bold: Quiet Lamps | @Phys. Rev. Lett. 94 (2015) | 2015',
      ],
      ['**Quiet Lamps** (ICML 2019) (LUX) (short)', 'bold: Quiet Lamps | @ICML 2019 | 2019 | =LUX'],
      ['**Quiet Lamps** [ICML 2019]', 'bold: Quiet Lamps | @ICML 2019 | 2019'],
      ['**Quiet Lamps** arXiv:2001.00001', 'bold: Quiet Lamps | →other'],
      ['**Quiet Lamps** doi:10.1234/abc.', 'bold: Quiet Lamps | →other'],
      [`**Quiet Lamps** arXiv:2001.00001 [pdf]${PAPER}`, 'bold: Quiet Lamps | →pdf'],
    ],
    [
      'whether most of it is struck out',
      ['~~Quiet Lamps for Old~~', 'plain: Quiet Lamps for Old | ~'],
      ['~~Quiet~~ Lamps of Old', 'plain: Quiet Lamps of Old'],
      ['~~Quiet Lamps of~~ Old', 'plain: Quiet Lamps of Old | ~'],
    ],
    [
      'a short name before its title',
      [
        `MAE [[arXiv]${PAPER}] Masked Lamps Are Quiet Learners`,
        'plain: MAE | Masked Lamps Are Quiet Learners | →other',
      ],
      [
        `MAE [[arXiv]${PAPER}] masked lamps are quiet learners`,
        'plain: MAE | (masked lamps are quiet learners) | →other',
      ],
      [
        `MAE [[arXiv]${PAPER}] *Masked lamps are quiet learners*`,
        'plain: MAE | (Masked lamps are quiet learners) | →other',
      ],
      ['MAE (2021) Masked Lamps Are Quiet Learners', 'plain: MAE | Masked Lamps Are Quiet Learners | 2021'],
      ['MAE (loud) Masked Lamps Are Quiet Learners', 'plain: MAE (loud) Masked Lamps Are Quiet Learners'],
      ['LampNet: "Quiet Lamps for Old" ICML', 'quoted: Quiet Lamps for Old | @ICML | =LampNet'],
      ['LampNet — "Quiet Lamps for Old" ICML', 'quoted: Quiet Lamps for Old | @ICML | =LampNet'],
      [
        'One two three four five: "Quiet Lamps for Old"',
        'plain: One two three four five: "Quiet Lamps for Old"',
      ],
      ['Jane Doe, "Quiet Lamps for Old", 2019', 'quoted: Quiet Lamps for Old | Jane Doe | 2019'],
      ['They say "Quiet Lamps for Old" is loud', 'plain: They say "Quiet Lamps for Old" is loud'],
      ['The "A+B"-stair: A Survey', 'plain: The "A+B"-stair: A Survey'],
      ['"Lamp" and doors of old', 'plain: "Lamp" and doors of old'],
    ],
    [
      'where its links lead',
      ['![logo](https://x.example/l.png) Quiet Lamps for Old', 'plain: Quiet Lamps for Old'],
      [`[![badge](https://img.shields.io/x)]${CODE} Quiet Lamps`, 'plain: Quiet Lamps | ·code!'],
      [`Quiet Lamps [[pdf]] ${PAPER}`, 'plain: Quiet Lamps | →pdf'],
      ['Quiet Lamps https://arxiv.org/abs/2001.00001', 'plain: Quiet Lamps | →other'],
      [
        'Quiet Lamps [slides](https://x.example/s) [video](https://youtu.be/x) [project](https://x.example/p)',
        'plain: Quiet Lamps | ·slides | ·video | ·project',
      ],
      [`See [our other paper]${PAPER} on lamps`, 'link: our other paper | ↗ | →other!'],
      [`[Lamps]${CODE} [Quiet Lamps for Old]${PAPER}`, 'link: Quiet Lamps for Old | ↗ | ·code! | →other!'],
      [
        `[Lamps]${CODE} are a b c d e [Quiet Lamps for Old]${PAPER}`,
        'link: Quiet Lamps for Old | (Lamps are a b c d e) | ↗ | ·code! | →other!',
      ],
      [`[J. Doe, "**Quiet Lamps**", 2019]${PAPER}`, 'link: Quiet Lamps | J. Doe | 2019 | ↗ | →other!'],
      [`[Jane Doe: Quiet Lamps]${PAPER}`, 'link: Jane Doe: Quiet Lamps | ↗ | →other!'],
    ],
    [
      'lines below its title',
      [
        '**Quiet Lamps**<br>Jane Doe<br>ICML 2019<br>Date: May 2019',
        'bold: Quiet Lamps | Jane Doe | @ICML 2019 | 2019-05',
      ],
      [
        '**Quiet Lamps**<br>Authors: Jane Doe<br>TL;DR: They hum.<br>Name: LAMP',
        'bold: Quiet Lamps | Jane Doe | =LAMP',
      ],
      [`[Code]${CODE}<br>**Quiet Lamps**`, 'bold: Quiet Lamps | ·code'],
      [`[Loud things here]${CODE}<br>**Quiet Lamps**`, 'link: Loud things here | Quiet Lamps | ↗ | ·code!'],
    ],
    [
      'what else lists have',
      [
        'Doe et al., Quiet lamps for old halls, ICML 2019',
        'plain: Quiet lamps for old halls | “Doe et al.” | @ICML 2019 | 2019',
      ],
      ['**Quiet Lamps**. Ann Hall', 'bold: Quiet Lamps | Ann Hall'],
      ['**Quiet Lamps** *Ann Hall*', 'bold: Quiet Lamps | Ann Hall'],
      ['Quiet *lamps* for old halls', 'plain: Quiet lamps for old halls'],
    ],
  ];
  for (const [what, ...sources] of cases)
    test(what, () => {
      for (const [source, told] of sources) assert.equal(tellDraft(source), told, source);
    });
});

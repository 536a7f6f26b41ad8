import { checkShapes, type Shape } from '../../../support/check-shapes.ts';

/** How the parts of an entry are marked and laid out. */
const SHAPES: readonly Shape[] = [
  [
    'a bold title, people in italics, a venue, labels, a short name',
    [
      '1. **Quiet Lamps**. *Jane Doe, Richard Roe and Ana de la Poe*. LUX 2025. [[pdf](https://arxiv.org/pdf/2501.00001)] [[code & data](https://github.com/x/lamps)] (**LampNet**)',
      '2. **Is the Lamp Quiet?**. *Kim Min-ji*. Preprint. [[pdf](https://openreview.net/pdf?id=Ab1)] [[project](https://x.github.io/lamp)]',
    ],
    [
      'Quiet Lamps | Jane Doe + Richard Roe + Ana de la Poe | LUX 2025 | 2025 | =LampNet | → paper, code',
      'Is the Lamp Quiet? | Kim Min-ji | → paper, pdf, project',
    ],
  ],
  [
    'fields that say nothing of the paper, or nothing at all',
    [
      '- [Quiet Lamps: A Benchmark](https://arxiv.org/abs/2603.00001)',
      '  - Institutions: Old Hall',
      '  - Keywords: lamps, halls',
      '  - Authors:',
      '  - Note:',
      '  - Model:',
    ],
    ['Quiet Lamps: A Benchmark | → paper'],
  ],
  [
    'year and first author behind a title',
    [
      '- **Quiet Lamps** (2015), J. Doe et al. [[pdf]](http://arxiv.org/pdf/1501.00001v2.pdf)',
      '- Doors that do not slam (2014), R. Roe and A. Poe [[pdf]](http://example.org/doors.pdf) :star:',
      '- Stairs: A review (2013, R. Roe [[pdf]] (http://example.org/stairs.pdf)',
    ],
    [
      'Quiet Lamps | “J. Doe et al.” | 2015 | → paper',
      'Doors that do not slam | R. Roe + A. Poe | 2014 | → paper, pdf',
      'Stairs: A review | R. Roe | 2013 | → paper, pdf',
    ],
  ],
  [
    'a linked title, people and venue behind a dash',
    [
      '- [Quiet Lamps for Long Evenings](https://arxiv.org/abs/2501.00001) - Jane Doe, Richard Roe. *ICML 2026*. [[code](https://github.com/x/y)]',
    ],
    ['Quiet Lamps for Long Evenings | Jane Doe + Richard Roe | ICML 2026 | 2026 | → paper, code'],
  ],
  [
    'a title with its venue in brackets, all else in items below',
    [
      '- **Quiet Lamps (SDM 2018)**',
      '  - Jane Doe and Richard Roe',
      '  - [[Paper]](https://epubs.siam.org/doi/10.1137/1.9780000000000.35)',
      '  - [[Python Reference]](https://github.com/x/lamps)',
    ],
    ['Quiet Lamps | Jane Doe + Richard Roe | SDM 2018 | 2018 | → paper, code'],
  ],
  [
    'fields in items below a linked title',
    [
      '- [Quiet Lamps: A Benchmark](https://arxiv.org/abs/2603.00001)',
      '    - Jane Doe, Richard Roe',
      '    - 🏛️ Institutions: Old Hall',
      '    - 📅 Date: March 27, 2026',
      '    - 📑 Publisher: LUX 2026',
      '    - 📖 TLDR: Lamps are measured for a year.',
    ],
    [
      'Quiet Lamps: A Benchmark | Jane Doe + Richard Roe | LUX 2026 | 2026-03-27 | (Lamps are measured for a year.) | → paper',
    ],
  ],
  [
    'a short name, the title in quotation marks, a note in another language below',
    [
      '* DiLa: "Discriminative lamps" ICCV. [[Paper]](https://arxiv.org/abs/1901.00001)  ',
      '  把灯变成可以训练的模型',
    ],
    ['Discriminative lamps | ICCV | =DiLa | (把灯变成可以训练的模型) | → paper'],
  ],
  [
    'paragraphs of several lines, two of them in one',
    [
      '**Quiet Lamps: A Study**  ',
      'Jane Doe, Richard Roe  ',
      '[CHI 2024](https://arxiv.org/abs/2309.00001) • [Code](https://github.com/x/y)  ',
      '**Doors That Do Not Slam**  ',
      'Ana Poe\\*  ',
      '[arXiv, 5 Sep 2024](https://arxiv.org/pdf/2409.00002)',
    ],
    [
      'Quiet Lamps: A Study | Jane Doe + Richard Roe | CHI 2024 | 2024 | → paper, code',
      'Doors That Do Not Slam | Ana Poe | 2024-09-05 | → paper',
    ],
  ],
  [
    'items under a date, each with a word before its title',
    [
      '- **[2025.01.22]**',
      '    - Paper: [Quiet Lamps for Long Evenings](https://arxiv.org/abs/2501.00001)',
      '    - Paper: [Doors That Do Not Slam](https://arxiv.org/abs/2501.00002) AAAI 2025',
    ],
    ['Quiet Lamps for Long Evenings | → paper', 'Doors That Do Not Slam | AAAI 2025 | 2025 | → paper'],
  ],
  [
    'a heading for each paper, fields below it',
    [
      '#### **LampNet**',
      '**Paper:** [Quiet Lamps](https://arxiv.org/abs/2304.00001)  ',
      '**Github:** https://github.com/x/y  ',
      '**Submission time:** 2023.04  ',
    ],
    ['Quiet Lamps | 2023-04 | → paper, code'],
  ],
  [
    'labels and people in paragraphs below an item',
    [
      '6. **Quiet Lamps of Old Halls.** LUX, 2018.',
      '',
      '[paper](https://www.aclweb.org/anthology/P18-2102/) [slide](https://example.org/s.pdf)',
      '',
      '*Jane Doe, Richard Roe.*',
    ],
    ['Quiet Lamps of Old Halls | Jane Doe + Richard Roe | LUX, 2018 | 2018 | → paper, slides'],
  ],
  [
    'a sentence of the curator right behind a linked title',
    [
      '- [LUX 2023][Quiet Lamps](https://dl.acm.org/doi/10.1145/1) uses an encoder (VAE) to dim lamps. It works.[[Code](https://github.com/x/y)]',
    ],
    ['Quiet Lamps | LUX 2023 | 2023 | (uses an encoder (VAE) to dim lamps. It works.) | → paper, code'],
  ],
  [
    'a table in another language',
    [
      '|论文|源码|会议|简介|',
      '|:-:|:-:|:-:|:-:|',
      '|[Quiet Lamps: A Survey](https://ieeexplore.ieee.org/document/1)|[code](https://github.com/x/y)|ICML 2021|**LampNet**; 多模态综述|',
    ],
    ['Quiet Lamps: A Survey | ICML 2021 | 2021 | (LampNet; 多模态综述) | → paper, code'],
  ],
  [
    'a table in HTML',
    [
      '<table><tr><th>Year</th><th>Title</th><th>Authors</th><th>Links</th></tr>',
      '<tr><td>2021</td><td><b>Quiet Lamps &amp; Doors</b></td><td>Jane Doe, Richard Roe</td>',
      '<td><a href="https://arxiv.org/abs/2101.00001">paper</a> <a href="https://github.com/x/y">code</a></td></tr>',
      '<tr><td>2020</td><td>Doors That Do Not Slam</td><td>Ana Poe</td><td><a href="https://arxiv.org/abs/2001.00002">paper</a></td></tr></table>',
    ],
    [
      'Quiet Lamps & Doors | Jane Doe + Richard Roe | 2021 | → paper, code',
      'Doors That Do Not Slam | Ana Poe | 2020 | → paper',
    ],
  ],
  [
    'reference links, folded parts, lines of HTML',
    [
      '<details><summary>Lamps</summary>',
      '',
      '- **Quiet Lamps**, Jane Doe, Richard Roe, ICML 2020. [paper][1]<br>A note of the curator on it.',
      '',
      '</details>',
      '',
      '[1]: https://arxiv.org/abs/2001.00001',
    ],
    ['Quiet Lamps | Jane Doe + Richard Roe | ICML 2020 | 2020 | (A note of the curator on it.) | → paper'],
  ],
];

checkShapes(SHAPES);

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMarkdownList } from '../../../../src/listing/markdown/parse.ts';
import { tellEntry } from '../../../support/tell-entry.ts';

const SHAPES: readonly [shape: string, lines: readonly string[], entries: readonly string[]][] = [
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
    'references: people first, the title in quotation marks',
    [
      '**[1]** Doe, Jane, Richard Roe, and Ann Poe. "**Quiet lamps**." Nature 521.7553 (2015): 436-444. [[pdf]](http://example.org/l.pdf) **(A milestone, and worth it)** :star::star:',
      '',
      '**[2]** Roe, Richard, et al. "Doors that do not slam." arXiv preprint arXiv:1512.00001 (2015). [[pdf]](https://arxiv.org/pdf/1512.00001)',
    ],
    [
      'Quiet lamps | Jane Doe + Richard Roe + Ann Poe | Nature 521.7553 (2015): 436-444 | 2015 | (A milestone, and worth it) | → paper, pdf',
      'Doors that do not slam | “Roe, Richard, et al.” | 2015 | → paper',
    ],
  ],
  [
    'a date before the title, people and venue in italics',
    [
      '- [2023/07] **Quiet Lamps.** *Jane Doe (Old Hall) et al. nature.*[[paper](https://www.nature.com/articles/s1)]',
      '- [2022/10] Doors: Talking to hinges *Richard Roe et al. IEEE(RAL)* [[paper](https://arxiv.org/pdf/2210.00001)]',
    ],
    [
      'Quiet Lamps | “Jane Doe et al.” | nature | 2023-07 | → paper',
      'Doors: Talking to hinges | “Richard Roe et al.” | IEEE(RAL) | 2022-10 | → paper',
    ],
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
    'venues first, as the text of the link',
    [
      '- [[LUX2022](https://arxiv.org/abs/2201.00001v1)] Quiet Lamps for Long Evenings [[github](https://github.com/x/y)]',
      '- [[Arxiv](https://arxiv.org/abs/2201.00002)] Doors That Do Not Slam',
      '- (*AAAI’24*) Stairs of Doubt [[paper](https://arxiv.org/abs/2401.00003)]',
      '- **`ICML 2023`** Chairs [[pdf](https://arxiv.org/pdf/2301.00004)]',
    ],
    [
      'Quiet Lamps for Long Evenings | LUX 2022 | 2022 | → paper, code',
      'Doors That Do Not Slam | → paper',
      'Stairs of Doubt | AAAI 2024 | 2024 | → paper',
      'Chairs | ICML 2023 | 2023 | → paper',
    ],
  ],
  [
    'a venue and a comma before a title of which a part is bold',
    [
      '- arXiv 2023.10, **LAMP**: a quiet lamp, [arXiv](https://arxiv.org/abs/2310.00001) / [Website](https://lamp.github.io)',
      '- ICML 2022, The **primacy of lamps** in rooms, [arXiv](https://arxiv.org/abs/2205.00001)',
    ],
    [
      'LAMP: a quiet lamp | 2023-10 | → paper, project',
      'The primacy of lamps in rooms | ICML 2022 | 2022 | → paper',
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
    'people in a paragraph of their own below',
    [
      '1. **Quiet Lamps.** arxiv 2018. [paper](https://arxiv.org/pdf/1801.00001.pdf)',
      '',
      '    *Doe, Jane and Roe, Richard and Poe, Ann.*',
      '',
      '1. **Doors: A Survey** ICML 2019 workshop. [paper] (https://arxiv.org/pdf/1901.00002.pdf)',
    ],
    [
      'Quiet Lamps | Jane Doe + Richard Roe + Ann Poe | 2018 | → paper',
      'Doors: A Survey | ICML 2019 | 2019 | → paper',
    ],
  ],
  [
    'people behind “by”',
    [
      '* <[Quiet Lamps](https://arxiv.org/abs/1801.00001)> by Jane Doe, Richard Roe, 2018.',
      '* [LAMP] <[A Reduction of Lamps](https://arxiv.org/abs/1101.00001)> by Ana Poe et al., 2011.',
    ],
    [
      'Quiet Lamps | Jane Doe + Richard Roe | 2018 | → paper',
      'A Reduction of Lamps | “Ana Poe et al.” | 2011 | =LAMP | → paper',
    ],
  ],
  [
    'titles and venues alone',
    [
      '* Quiet Lamps: Toward Better Evenings (SIGMOD 2017)',
      '* Doors that do not slam: a conceptual approach (Journal of Doors 2020)',
      '* Stairs of Databases （2016）',
      '* The "A+B"-stair: A Survey (arXiv 2021) [Source Code](https://github.com/x/y)',
      '* External vs. Internal: An Essay on Reading Rooms',
    ],
    [
      'Quiet Lamps: Toward Better Evenings | SIGMOD 2017 | 2017 | → ',
      'Doors that do not slam: a conceptual approach | Journal of Doors 2020 | 2020 | → ',
      'Stairs of Databases | 2016 | → ',
      'The "A+B"-stair: A Survey | 2021 | → code',
      'External vs. Internal: An Essay on Reading Rooms | → ',
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
    'people and a meeting first, parted by dashes and commas',
    [
      "2. Doe et al, Eurosys'17, [Lamps: An Engine for Evenings](http://dl.acm.org/citation.cfm?id=1)",
      '3. SoCC 2016 -- [Doors That Do Not Slam](http://dl.acm.org/authorize?N1)',
      '4. Stairs in the fog -- IEEE Transactions on Stairs, 2016',
    ],
    [
      'Lamps: An Engine for Evenings | “Doe et al” | Eurosys 2017 | 2017 | → paper',
      'Doors That Do Not Slam | SoCC 2016 | 2016 | → paper',
      'Stairs in the fog | IEEE Transactions on Stairs, 2016 | 2016 | → ',
    ],
  ],
  [
    'people and a venue in words, parted by commas alone',
    [
      '- [Quiet Lamps at Night](https://arxiv.org/abs/2101.00001), A. Muster, J. Beispiel, Journal of Invented Estuaries 2021',
      '- [Doors That Do Not Slam](https://arxiv.org/abs/2101.00002), Jane Doe, Journal of Invented Estuaries, June 2021',
      '- [Stairs in the Fog](https://arxiv.org/abs/2101.00003), Muster, A., Beispiel, J., Proceedings of the Workshop on Stairs (2021)',
      '- [Shelves of Glass](https://arxiv.org/abs/2101.00004), Jane Doe and Richard Roe. Nature Communications 2021.',
    ],
    [
      'Quiet Lamps at Night | A. Muster + J. Beispiel | Journal of Invented Estuaries 2021 | 2021 | → paper',
      'Doors That Do Not Slam | Jane Doe | Journal of Invented Estuaries, June 2021 | 2021-06 | → paper',
      'Stairs in the Fog | A. Muster + J. Beispiel | Proceedings of the Workshop on Stairs (2021) | 2021 | → paper',
      'Shelves of Glass | Jane Doe + Richard Roe | Nature Communications 2021 | 2021 | → paper',
    ],
  ],
  [
    'a venue with commas in its name, or with words like months',
    [
      '- [Quiet Lamps at Night](https://arxiv.org/abs/2101.00001), Machine Translation, Springer 2021',
      '- [Doors That Do Not Slam](https://arxiv.org/abs/2101.00002), Lecture Notes in Doors, Lisbon, Portugal, Springer 2021',
      '- [Stairs in the Fog](https://arxiv.org/abs/2101.00003), Mayo Journal of Stairs 2021',
      '- [Shelves of Glass](https://arxiv.org/abs/2101.00004), Artificial Life, Springer',
    ],
    [
      'Quiet Lamps at Night | Machine Translation, Springer 2021 | 2021 | → paper',
      'Doors That Do Not Slam | Lecture Notes in Doors, Lisbon, Portugal, Springer 2021 | 2021 | → paper',
      'Stairs in the Fog | Mayo Journal of Stairs 2021 | 2021 | → paper',
      'Shelves of Glass | Artificial Life, Springer | → paper',
    ],
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

describe('an entry of a list in Markdown', () => {
  for (const [shape, lines, entries] of SHAPES) {
    test(`is read in the shape: ${shape}`, () => {
      const source = `# A list\n\n## Lamps\n\n${lines.join('\n')}\n`;
      assert.deepEqual(parseMarkdownList(source).entries.map(tellEntry), entries);
    });
  }
});

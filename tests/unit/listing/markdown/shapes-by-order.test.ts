import { checkShapes, type Shape } from '../../../support/check-shapes.ts';

/** In which order people, titles, dates and venues stand, and what parts them. */
const SHAPES: readonly Shape[] = [
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
];

checkShapes(SHAPES);

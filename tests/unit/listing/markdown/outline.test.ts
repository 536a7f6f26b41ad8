import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBlocks } from '../../../../src/listing/markdown/blocks.ts';
import { readOutline } from '../../../../src/listing/markdown/outline.ts';

/**
 * Title, sections as `line name < place of the one above`, blocks as `kind and line in section of group`, number of
 * blocks of code.
 */
function tell(source: string): string {
  const { title = '–', sections, placed, codes } = readOutline(readBlocks(source));
  return [
    title,
    sections
      .map(({ line, title, above }) => `${line} ${title}${above === undefined ? '' : ` < ${above}`}`)
      .join(', '),
    placed
      .map(({ block, section, group }) => {
        const kind = block.kind === 'row' ? 'row' : block.kind[0];
        return `${kind}${block.line} in ${section} of ${group}`;
      })
      .join(', '),
    codes.length,
  ].join(' · ');
}

test('parts folded in each other thousands of times stand in the section around them', () => {
  const depth = 4000;
  const folded = '<details><summary>Lamps</summary>\n\n'.repeat(depth);
  const { sections, placed } = readOutline(
    readBlocks(
      `# A\n\n## Lamps\n\n${folded}- **Quiet Lamps**\n\n${'</details>\n'.repeat(depth)}\n- **Loud**\n`,
    ),
  );
  assert.equal(sections.length, 1);
  assert.equal(placed[0]?.section, -1);
  assert.ok(placed.slice(1).every(({ section }) => section === 0));
});

describe('the outline of a list has', () => {
  const cases: [what: string, ...[source: string, told: string][]][] = [
    [
      'sections below each other, those about papers as such left out',
      [
        '# A\n\nx\n\n## B\n\n- b\n- c\n\n### C\n\n- d\n\n## D\n\n- e\n',
        'A · 5 B, 10 C < 0, 14 D · p3 in -1 of 2, h5 in -1 of 3, i7 in 0 of 4, i8 in 0 of 4, h10 in 0 of 5, i12 in 1 of 6, h14 in -1 of 7, i16 in 2 of 8 · 0',
      ],
      [
        '# A\n\n## B\n\n#### C\n\n- c\n\n### D\n\n- d\n',
        'A · 3 B, 5 C < 0, 9 D < 0 · h3 in -1 of 2, h5 in 0 of 3, i7 in 1 of 4, h9 in 0 of 5, i11 in 2 of 6 · 0',
      ],
      [
        '## A\n\n- a\n\n## Papers\n\n- b\n\n### C\n\n- c\n',
        '– · 1 A, 9 C · h1 in -1 of 1, i3 in 0 of 2, h5 in -1 of 3, i7 in -1 of 4, h9 in -1 of 5, i11 in 1 of 6 · 0',
      ],
      [
        '# A\n\n## License\n\n### B\n\n- b\n',
        'A · 3 License, 5 B · h3 in -1 of 2, h5 in 0 of 3, i7 in 1 of 4 · 0',
      ],
      [
        '# A\n\n## B\n\n### License\n\n#### C\n\n- c\n',
        'A · 3 B, 5 License < 0, 7 C < 0 · h3 in -1 of 2, h5 in 0 of 3, h7 in 1 of 4, i9 in 2 of 5 · 0',
      ],
    ],
    [
      'folded parts, unless they say what their heading says',
      [
        '# T\n\n## B\n\n<details><summary>More B papers</summary>\n\n- b\n\n</details>\n\n- c\n',
        'T · 3 B · h3 in -1 of 2, p5 in 0 of 3, i7 in 0 of 5, i11 in 0 of 7 · 0',
      ],
      [
        '# T\n\n## B\n\n<details><summary>Other lamps</summary>\n\n- b\n\n</details>\n\n- c\n',
        'T · 3 B, 5 Other lamps < 0 · h3 in -1 of 2, p5 in 0 of 3, i7 in 1 of 5, i11 in 0 of 7 · 0',
      ],
      [
        '# T\n\n## B\n\n<details><summary>one two three four five six</summary>\n\n- b\n\n</details>\n',
        'T · 3 B, 5 one two three four five six < 0 · h3 in -1 of 2, p5 in 0 of 3, i7 in 1 of 5 · 0',
      ],
      [
        '# T\n\n## B\n\n<details><summary>one two three four five six seven</summary>\n\n- b\n\n</details>\n',
        'T · 3 B · h3 in -1 of 2, p5 in 0 of 3, i7 in 0 of 5 · 0',
      ],
      [
        '<details><summary>S</summary>\n\n- a\n\n## B\n\n- b\n\n</details>\n\n- c\n',
        '– · 1 S, 5 B < 0 · p1 in -1 of 1, i3 in 0 of 3, h5 in 0 of 4, i7 in 1 of 5, i11 in -1 of 7 · 0',
      ],
      ['</details>\n\n# T\n\n## B\n\n- b\n', 'T · 5 B · h5 in -1 of 3, i7 in 0 of 4 · 0'],
      ['## B\n\n- a\n\n</details>\n\n- b\n', '– · 1 B · h1 in -1 of 1, i3 in 0 of 2, i7 in 0 of 4 · 0'],
    ],
    [
      'blocks with the list or table that they stand in',
      [
        '# T\n\n## B\n\n- a\n\ntext\n\n- b\n\n| H |\n| - |\n| r |\n| s |\n\n```\nx\n```\n\n- c\n',
        'T · 3 B · h3 in -1 of 2, i5 in 0 of 3, p7 in 0 of 4, i9 in 0 of 5, row13 in 0 of 6, row14 in 0 of 6, i20 in 0 of 8 · 1',
      ],
      ['| H |\n| - |\n| r |\n\n| I |\n| - |\n| s |\n', '– ·  · row3 in -1 of 1, row7 in -1 of 2 · 0'],
    ],
    [
      'a title, where its first heading names the list',
      ['# ⭐\n\n- a\n\n# B\n', '– · 5 B · h1 in -1 of 1, i3 in -1 of 2, h5 in -1 of 3 · 0'],
      ['# T\n', '– · 1 T · h1 in -1 of 1 · 0'],
      ['# T\n\n- a\n', '– · 1 T · h1 in -1 of 1, i3 in 0 of 2 · 0'],
      ['# T\n\ntext\n', '– · 1 T · h1 in -1 of 1, p3 in 0 of 2 · 0'],
      ['# T\n\n- [a](#a)\n\n# B\n\n- b\n', 'T · 5 B · i3 in -1 of 2, h5 in -1 of 3, i7 in 0 of 4 · 0'],
      [
        '# T\n\n- [a](#a) b\n  - [c](https://arxiv.org/abs/2001.00001)\n\n# B\n\n- b\n',
        '– · 1 T, 6 B · h1 in -1 of 1, i3 in 0 of 2, h6 in -1 of 3, i8 in 1 of 4 · 0',
      ],
      [
        '# T\n\n- a\n- [c](https://arxiv.org/abs/2001.00001)\n\n# B\n\n- b\n',
        '– · 1 T, 6 B · h1 in -1 of 1, i3 in 0 of 2, i4 in 0 of 2, h6 in -1 of 3, i8 in 1 of 4 · 0',
      ],
      [
        '# T\n\n| H |\n| - |\n| r |\n\n# B\n',
        '– · 1 T, 7 B · h1 in -1 of 1, row5 in 0 of 2, h7 in -1 of 3 · 0',
      ],
      ['# T\n\n```\nx\n```\n\n# B\n\n- b\n', 'T · 7 B · h7 in -1 of 3, i9 in 0 of 4 · 1'],
      ['## T\n\n# B\n\n- b\n', '– · 1 T, 3 B · h1 in -1 of 1, h3 in -1 of 2, i5 in 1 of 3 · 0'],
      ['# 1. T\n\n## B\n\n- b\n', 'T · 3 B · h3 in -1 of 2, i5 in 0 of 3 · 0'],
      ['## T\n\n### B\n\n- b\n', 'T · 3 B · h3 in -1 of 2, i5 in 0 of 3 · 0'],
      ['# T\n\n## Papers\n\n- b\n', 'T ·  · h3 in -1 of 2, i5 in -1 of 3 · 0'],
      ['# Papers\n\n## B\n\n- b\n', 'Papers · 3 B · h3 in -1 of 2, i5 in 0 of 3 · 0'],
      ['# T\n\n# T2\n\n## B\n\n- b\n', 'T · 3 T2, 5 B < 0 · h3 in -1 of 2, h5 in 0 of 3, i7 in 1 of 4 · 0'],
      ['# ⭐\n\n## B\n\n- b\n', '– · 3 B · h1 in -1 of 1, h3 in -1 of 2, i5 in 0 of 3 · 0'],
      ['text\n\n# T\n\n## B\n\n- b\n', 'T · 5 B · p1 in -1 of 1, h5 in -1 of 3, i7 in 0 of 4 · 0'],
    ],
  ];
  for (const [what, ...sources] of cases)
    test(what, () => {
      for (const [source, told] of sources) assert.equal(tell(source), told, source);
    });
});

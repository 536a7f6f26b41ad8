import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMarkdownList } from '../../../../src/listing/markdown/parse.ts';

const paper = (title: string, id: string) => `- [${title}](https://arxiv.org/abs/${id})`;

describe('what is no paper of a list', () => {
  for (const [what, line, set] of [
    ['a tool with what it does', '- [quiet](https://github.com/x/quiet) - Measures rooms, fast.', 1],
    ['a course', '- [A Course on Silence](https://example.org/course) - Old Hall, 12 lectures', 1],
    ['another list', '- [Awesome Rooms](https://github.com/x/awesome-rooms) - A curated list of rooms.', 1],
    ['a struck-out entry', '- ~~Doors That Slam (2019), R. Roe [[pdf]](https://example.org/slam.pdf)~~', 1],
    ['a person', '- [Jane Doe](https://example.org/~doe)', 1],
    ['a line of contents', '- [Doors That Slam](#doors)', 0],
    ['a file beside the list', '- [Contributing to it](CONTRIBUTING.md)', 0],
    ['a comment', '<!-- - **Doors** (2020), N. N. [[pdf]](http://arxiv.org/pdf/2001.00009) -->', 0],
    ['a block of code', '```\n- (*venue*) Title [[pdf](http://arxiv.org/pdf/2001.00009)]\n```', 0],
    ['a badge', '[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)', 0],
    [
      'a sentence that speaks of one',
      'This list goes with [our survey](https://arxiv.org/abs/2001.00009), which has more.',
      1,
    ],
  ] as const)
    test(`is ${what}: it is set aside and counted`, () => {
      const { entries, setAside } = parseMarkdownList(
        `# List\n\n## Rooms\n\n${paper('Quiet Lamps', '2001.00001')}\n\n## More\n\n${line}\n`,
      );
      assert.deepEqual(
        entries.map(({ title }) => title),
        ['Quiet Lamps'],
      );
      assert.equal(setAside.length, set);
    });

  test('is what stands under headings about the list', () => {
    const source = `# List\n\n## News\n\n${paper('Our Survey of Lamps', '2001.00001')}\n\n## License\n\n[CC0](https://creativecommons.org/publicdomain/zero/1.0/)\n`;
    assert.equal(parseMarkdownList(source).entries.length, 0);
  });
});

describe('the headings of a list', () => {
  const source = [
    '# Awesome Rooms 🚪',
    '',
    'A list of papers about rooms and all that is in them.',
    '',
    '## Contents',
    '- [Light](#light)',
    '## 1. Light 💡',
    'What shines in a room, and for how long.',
    paper('Quiet Lamps', '2001.00001'),
    '### 1.1 Lamps (12)',
    paper('Loud Lamps', '2001.00002'),
    '## 📜 Papers',
    '### Doors',
    paper('Doors That Slam', '2001.00003'),
  ].join('\n');
  const list = parseMarkdownList(source);

  test('are sections without emoji, numbers and counts, each with the one above', () => {
    assert.deepEqual(
      list.sections.map(({ title, above }) => [
        title,
        above === undefined ? '' : list.sections[above]?.title,
      ]),
      [
        ['Contents', ''],
        ['Light', ''],
        ['Lamps', 'Light'],
        ['Doors', ''],
      ],
    );
  });

  test('say which section an entry is of', () => {
    assert.deepEqual(
      list.entries.map(({ title, section }) => [title, list.sections[section]?.title]),
      [
        ['Quiet Lamps', 'Light'],
        ['Loud Lamps', 'Lamps'],
        ['Doors That Slam', 'Doors'],
      ],
    );
  });

  test('have what is written under them; the first names the list', () => {
    assert.equal(list.title, 'Awesome Rooms');
    assert.equal(list.description, 'A list of papers about rooms and all that is in them.');
    assert.equal(list.sections[1]?.introduction, 'What shines in a room, and for how long.');
  });
});

test('a block of BibTeX cites the list itself', () => {
  const bibtex = '@misc{rooms2025,\n  title = {Awesome Rooms}\n}';
  assert.equal(parseMarkdownList(`# Rooms\n\n\`\`\`bibtex\n${bibtex}\n\`\`\`\n`).bibtex, bibtex);
});

test('a paragraph may have any number of characters written by name', () => {
  const description = (count: number) =>
    parseMarkdownList(
      `# List\n\n${'a &lt; b. '.repeat(count)}\n\n## B\n\n${paper('Quiet Lamps', '2001.00001')}\n`,
    );
  assert.match(description(40).description ?? '', /^a < b\. a < b\./);
  assert.deepEqual(
    description(60_000).entries.map(({ title }) => title),
    ['Quiet Lamps'],
  );
});

test('a list is read whatever is nested, left open or endless in it', () => {
  for (const piece of [
    '- ',
    '> ',
    '1. ',
    '[',
    '](',
    '**',
    '<td>',
    '<a href="',
    '|',
    '~~',
    '((',
    '[[x](y)',
    '", ',
    'et al. ',
  ]) {
    const source = `# List\n\n${piece.repeat(20_000 / piece.length)}\n`;
    assert.equal(parseMarkdownList(source).entries.length, 0, piece);
  }
});

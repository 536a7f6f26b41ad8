import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markAbbreviations } from '../../../src/glossary/mark-abbreviations.ts';

const llm = { short: 'LLM', long: 'large language model' };
const rd = { short: 'R&D', long: 'research & development' };
const mark = '<abbr tabindex="0" title="large language model">';

for (const [behaviour, html, expected] of [
  ['marks the first use only', 'An LLM and an LLM.', `An ${mark}LLM</abbr> and an LLM.`],
  ['includes the s of the plural', 'Many LLMs.', `Many ${mark}LLMs</abbr>.`],
  ['marks the short form of a compound', 'LLM-based', `${mark}LLM</abbr>-based`],
  ['does not mark the end of a name', 'Mega-LLM', 'Mega-LLM'],
  ['does not mark other capitals', 'An llm, LLMX.', 'An llm, LLMX.'],
  ['does not mark inside links', '<a href="/LLM">LLM</a> LLM', `<a href="/LLM">LLM</a> ${mark}LLM</abbr>`],
  ['does not mark inside code', '<code>LLM</code>', '<code>LLM</code>'],
  [
    'does not mark inside formulas',
    '<math><mi>LLM</mi></math> LLM',
    `<math><mi>LLM</mi></math> ${mark}LLM</abbr>`,
  ],
  ['marks inside emphasis', '<em>an LLM</em>', `<em>an ${mark}LLM</abbr></em>`],
  ['keeps other entities', 'a &lt; b &#39;LLM&#39;', `a &lt; b &#39;${mark}LLM</abbr>&#39;`],
  [
    'escapes what it writes',
    'In R&amp;D.',
    'In <abbr tabindex="0" title="research &amp; development">R&amp;D</abbr>.',
  ],
  [
    'leaves HTML without any as it is',
    'Nothing <em>here</em> &amp; there',
    'Nothing <em>here</em> &amp; there',
  ],
] as const) {
  test(`it ${behaviour}`, () => assert.equal(markAbbreviations(html, [llm, rd]), expected));
}

test('short forms of several words are marked whole', () => {
  const marked = markAbbreviations('The Pairwise RM ranks.', [
    { short: 'RM', long: 'reward model' },
    { short: 'Pairwise RM', long: 'Pairwise Reward Model' },
  ]);
  assert.equal(marked, 'The <abbr tabindex="0" title="Pairwise Reward Model">Pairwise RM</abbr> ranks.');
});

test('a long text is marked', () => {
  const html = '<em>LLM</em> & AB-'.repeat(20_000) + 'A'.repeat(200_000);
  assert.ok(markAbbreviations(html, [llm]).length > html.length);
});

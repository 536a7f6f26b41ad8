import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleKey } from '../../../../src/text/keys/title-key.ts';

const same: [string, string][] = [
  ['Attention Is All You Need', 'attention is  all you need.'],
  ['Pre-training of LMs', 'Pretraining of LMs'],
  ['Less -- More', 'Less — More'],
  ['OpenAI’s “GPT”', 'OpenAI\'s "GPT"'],
  ['T\\"ULU 3', 'TÜLU 3'],
  ['Rozie\u0300re', 'Rozi\u00E8re'],
  ['PanGu-{\\Sigma}: X', 'PanGu-Σ: X'],
  ['On $\\beta_2$ in Adam', 'On beta_2 in Adam'],
  ['Mixtral 8×7B', 'Mixtral 8x7B'],
  ['\\textit{Foo} bar', 'Foo Bar'],
  ['STRASSE', 'Straße'],
  ['A?', '“A”'],
  ['The N=4 theory', 'The $\\mathcal{N}=4$ theory'],
  ['Foo: a bar', 'Foo — a bar'],
  ['Schrödinger bridges', 'Schrodinger bridges'],
  ['Rozière on Łukasz and Ørsted', 'Roziere on Lukasz and Orsted'],
  ['H$\\alpha$ emitters', 'H-alpha emitters'],
  ['ΛCDM', 'Lambda-CDM'],
  ['5 $\\mu$m', '5 um'],
  ['5 µm', '5 μm'],
  ['1,000 items', '1000 items'],
  ['A study of words*', 'A study of words'],
  ['$10^{-3}$', '10^-3'],
  ['A∗ search', 'A* search'],
];
for (const [a, b] of same)
  test(`"${a}" and "${b}" are one paper`, () => assert.equal(titleKey(a), titleKey(b)));

const different: [string, string][] = [
  ['C++ compilers', 'C compilers'],
  ['C++ compilers', 'C# compilers'],
  ['C# compilers', 'C compilers'],
  ['Llama 2', 'Llama 3'],
  ['GPT-3.5', 'GPT-35'],
  ['1.5 bits', '15 bits'],
  ['$K^*$ mesons', 'K mesons'],
  ['K⁺ mesons', 'K⁻ mesons'],
  ['K⁻ mesons', 'K mesons'],
  ['$10^{-3}$ precision', '$10^3$ precision'],
  ['10³ precision', '103 precision'],
  ['The case p<1', 'The case p>1'],
  ['The case p ≤ 1', 'The case p ≥ 1'],
  ['标题一', '标题二'],
  ['???', '!!!'],
];
for (const [a, b] of different) {
  test(`"${a}" and "${b}" are two papers`, () => assert.notEqual(titleKey(a), titleKey(b)));
}

for (const title of ['???', '标题', '∞', '🤗', '$', '\\', '', ' ', '{', '\u202E']) {
  test(`"${title}" has a key that is not empty`, () => assert.notEqual(titleKey(title), ''));
}

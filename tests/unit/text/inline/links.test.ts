import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Link, LinkKind } from '../../../../src/schema.ts';
import { findAddresses } from '../../../../src/text/inline/addresses.ts';
import { linkKind } from '../../../../src/text/inline/links.ts';
import { normalizeText } from '../../../../src/text/normalize.ts';

const found: [text: string, urls: string[]][] = [
  ['Code: https://github.com/x/y.', ['https://github.com/x/y']],
  [
    'at [https://github.com/x/y] and (https://huggingface.co/x).',
    ['https://github.com/x/y', 'https://huggingface.co/x'],
  ],
  ['homepage (https://wengsyx.github.io/LMTuner/)and video', ['https://wengsyx.github.io/LMTuner/']],
  [
    'see https://en.wikipedia.org/wiki/Attention_(machine_learning), too',
    ['https://en.wikipedia.org/wiki/Attention_(machine_learning)'],
  ],
  ['"https://aka.ms/x!" \'https://aka.ms/y\'', ['https://aka.ms/x', 'https://aka.ms/y']],
  [
    'https://aka.ms/x,https://aka.ms/y;http://aka.ms/z',
    ['https://aka.ms/x', 'https://aka.ms/y', 'http://aka.ms/z'],
  ],
  [
    'github.com/x/y. www.example.org, lamo2023.github.io',
    ['https://github.com/x/y', 'https://www.example.org', 'https://lamo2023.github.io'],
  ],
  ['\\url{https://github.com/a\\_b/c\\%20d}', ['https://github.com/a_b/c%20d']],
  [
    'https://people.example.org/~name/ and https://example.org/x~(see',
    ['https://people.example.org/~name/', 'https://example.org/x'],
  ],
  [
    'arXiv:2306.03268v2 and doi: 10.1234/abc.5.',
    ['https://arxiv.org/abs/2306.03268v2', 'https://doi.org/10.1234/abc.5'],
  ],
  ['https:// github.com/x/y', ['https://github.com/x/y']],
  ['网址https://example.org/x，谢谢', ['https://example.org/x']],
  [
    'e.g., wikipedia.org, node.js/express, and/or, me@example.org/x, ftp://a.org/b, https://localhost, 2306.03268',
    [],
  ],
];

for (const [text, urls] of found) {
  test(`addresses in: ${text}`, () =>
    assert.deepEqual(
      findAddresses(text).map(({ url }) => url),
      urls,
    ));
}

const kinds: [url: string, before: string, kind: LinkKind][] = [
  ['https://github.com/x/y', 'Our code is available at ', 'code'],
  ['https://github.com/x/y', '', 'code'],
  ['https://github.com/x/RSTeller', 'The RSTeller dataset is available at ', 'data'],
  ['https://github.com/x/y', 'The code and data are at ', 'code'],
  ['https://github.com/x/y', 'We use much data. It is all at ', 'code'],
  ['https://github.com/x/y', 'We release the model weights at ', 'model'],
  ['https://gitlab.com/x/y', 'available at ', 'code'],
  ['https://huggingface.co/datasets/x/y', 'Our code is at ', 'data'],
  ['https://huggingface.co/x/y', 'available at ', 'model'],
  ['https://huggingface.co/spaces/x/y', 'The demos are at ', 'project'],
  ['https://huggingface.co/x', 'all quantised checkpoints at ', 'model'],
  ['https://huggingface.co/x', 'the datasets at ', 'data'],
  ['https://x.github.io/y', 'Our code is at ', 'project'],
  ['https://zenodo.org/records/1', 'available at ', 'data'],
  ['https://aka.ms/x', 'Our code is available at ', 'code'],
  ['https://aka.ms/x', 'we release our pretrained and fine-tuned models: ', 'model'],
  ['https://example.org/', 'Project page: ', 'project'],
  ['https://www.example.org', 'We open-source these models at ', 'model'],
  ['https://youtu.be/x', 'A demo video is at ', 'other'],
  ['https://example.org/x', 'as described at ', 'other'],
  ['https://huggingface.co/collections/x/y', 'our data at ', 'data'],
  ['https://huggingface.co/collections/x/y', 'our code and data at ', 'data'],
  ['https://huggingface.co/organization/x', '', 'model'],
  ['https://huggingface.co/models/x', 'the datasets at ', 'model'],
  ['https://huggingface.co/papers/x', 'the models at ', 'other'],
  ['https://huggingface.co/', 'the models at ', 'other'],
  ['https://huggingface.co/x', 'data and models at ', 'model'],
  ['https://modelscope.cn/datasets/x', '', 'data'],
  ['https://modelscope.cn/x', 'data at ', 'model'],
  ['https://github.com/x/my-dataset', 'available at ', 'data'],
  ['https://github.com/x/y', 'download our models at ', 'model'],
  ['https://zenodo.org/records/1', 'The code is at ', 'code'],
  ['https://zenodo.org/records/1', 'The code and data are at ', 'data'],
  ['https://arxiv.org/abs/1', 'the code of ', 'other'],
  ['https://user@github.com:80/x', '', 'code'],
  ['https://example.org/x', 'We have code. More is at ', 'other'],
  ['not an address', 'code', 'other'],
];

for (const [url, before, kind] of kinds) {
  test(`"${before}${url}" leads to ${kind}`, () => assert.equal(linkKind(url, before), kind));
}

const texts: [text: string, plain: string, links: Link[]][] = [
  [
    'publicly released\\url{https://github.com/thunlp/UltraChat}.',
    'publicly released https://github.com/thunlp/UltraChat.',
    [{ url: 'https://github.com/thunlp/UltraChat', kind: 'code' }],
  ],
  [
    'at https://llm-stacking.github.io/{https://llm-stacking.github.io/}.',
    'at https://llm-stacking.github.io/.',
    [{ url: 'https://llm-stacking.github.io/', kind: 'project' }],
  ],
  [
    'code is at https://github.com/x/y and https://github.com/x/y again, data at huggingface.co/datasets/x/y.',
    'code is at https://github.com/x/y and https://github.com/x/y again, data at huggingface.co/datasets/x/y.',
    [
      { url: 'https://github.com/x/y', kind: 'code' },
      { url: 'https://huggingface.co/datasets/x/y', kind: 'data' },
    ],
  ],
  [
    'see \\href{https://a.example.org/x_y}{our page} and [the demo](https://b.example.org/)',
    'see our page (https://a.example.org/x_y) and the demo (https://b.example.org/)',
    [
      { url: 'https://a.example.org/x_y', kind: 'other' },
      { url: 'https://b.example.org/', kind: 'project' },
    ],
  ],
];

for (const [text, plain, links] of texts) {
  test(`links of: ${text}`, () => {
    const result = normalizeText(text);
    assert.equal(result.plain, plain);
    assert.deepEqual(result.links, links);
    for (const { url } of links) assert.equal(result.html.split(`href="${url}"`).length > 1, true, url);
  });
}

test('an address that stands twice in a row is one link on the page', () => {
  const { html } = normalizeText('at https://a.example.org/x{https://a.example.org/x}');
  assert.equal(html, 'at <a href="https://a.example.org/x" rel="noopener">https://a.example.org/x</a>');
});

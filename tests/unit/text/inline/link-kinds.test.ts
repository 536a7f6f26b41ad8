import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddresses } from '../../../../src/text/inline/addresses.ts';
import { linkKind, toLinks } from '../../../../src/text/inline/links.ts';

test('what an address leads to follows from its host, else from the words of its sentence', () => {
  const far = (length: number) => ` ${'x'.repeat(length)} `;
  const cases: [url: string, before: string, kind: string][] = [
    ['https://huggingface.co/datasets/x/y', 'our models', 'data'],
    ['https://huggingface.co/spaces/x/y', 'our data', 'project'],
    ['https://huggingface.co/models', 'our data', 'model'],
    ['https://huggingface.co/papers/2001.00001', 'our data', 'other'],
    ['https://huggingface.co/', 'our data', 'other'],
    ['https://huggingface.co/collections/x/y', 'our datasets', 'data'],
    ['https://huggingface.co/organization/x', 'our datasets', 'data'],
    ['https://huggingface.co/collections/x/y', 'our code', 'model'],
    ['https://huggingface.co/x/y', 'our datasets', 'model'],
    ['https://huggingface.co/x', 'our datasets', 'data'],
    ['https://huggingface.co/x', 'our models and datasets', 'model'],
    ['https://huggingface.co/x', '', 'model'],
    ['https://HF.co/datasets/x', '', 'data'],
    ['https://modelscope.cn/datasets/x', '', 'data'],
    ['https://modelscope.cn/x', 'our data', 'model'],
    ['https://x.github.io/', 'our code', 'project'],
    ['https://github.com/x/y', '', 'code'],
    ['https://github.com/x/y', 'our datasets', 'data'],
    ['https://github.com/x/y', 'our code and datasets', 'code'],
    ['https://github.com/x/y-dataset', '', 'data'],
    ['https://github.com/x/y-datasetter', '', 'code'],
    ['https://github.com/x/y', 'we release the models', 'model'],
    ['https://github.com/x/y', 'checkpoints', 'model'],
    ['https://github.com/x/y', 'models', 'code'],
    ['https://notgithub.com/x/y', '', 'other'],
    ['https://zenodo.org/record/1', '', 'data'],
    ['https://zenodo.org/record/1', 'our code', 'code'],
    ['https://zenodo.org/record/1', 'our code and data', 'data'],
    ['https://arxiv.org/abs/1', 'our code', 'other'],
    ['https://a.example/x', '', 'other'],
    ['https://a.example/x', 'Our code is at', 'code'],
    ['https://a.example/x', 'Our data are at', 'data'],
    ['https://a.example/x', 'Our models are at', 'model'],
    ['https://a.example/x', 'Our demo is at', 'project'],
    ['https://a.example/x', 'code on our project page', 'project'],
    ['https://a.example/x', `project page${far(60)}`, 'project'],
    ['https://a.example/x', `code on our web site${far(60)}`, 'code'],
    ['https://a.example/x', 'code and video at', 'other'],
    ['https://a.example/x', `video${far(60)}code`, 'code'],
    ['https://a.example/x', 'Code is there. See', 'other'],
    ['https://a.example/x', 'Code is there, see', 'code'],
    ['https://a.example/x', `code${far(110)}`, 'code'],
    ['https://a.example/x', `code${far(120)}`, 'other'],
    ['https://me@github.com:443/x?y', '', 'code'],
    ['no address', 'code', 'other'],
  ];
  for (const [url, before, kind] of cases) assert.equal(linkKind(url, before), kind, `${before} → ${url}`);
});

test('of several addresses each has the words before it, or those before the one beside it', () => {
  const kinds = (text: string) => toLinks(text, findAddresses(text)).map(({ url, kind }) => `${url} ${kind}`);
  const [a, b] = ['https://a.example/a', 'https://b.example/b'];
  assert.deepEqual(kinds(`Our code is at ${a} and ${b}.`), [`${a} code`, `${b} code`]);
  assert.deepEqual(kinds(`Our code is at ${a}, the data at ${b}.`), [`${a} code`, `${b} data`]);
  assert.deepEqual(kinds(`Our code is at ${a}, data: ${a}.`), [`${a} code`]);
  assert.deepEqual(kinds(`Our code ${'x'.repeat(240)} ${a}`), [`${a} other`]);
  assert.deepEqual(kinds('none'), []);
});

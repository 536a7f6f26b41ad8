import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainMarkup } from '../../../../src/build/prose/plain-markup.ts';
import { fileOfModule, proseModule } from '../../../../src/build/prose/prose-module.ts';

describe('a module of prose', () => {
  for (const file of [
    'topics/compression.mdx',
    'topics/long_context.mdx',
    'topics/v1.5.mdx',
    "topics/what's-new.mdx",
    'topics/a#b.mdx',
    'topics/100%.mdx',
    'topics/a?b c.mdx',
    'topics/_5f_.mdx',
    'topics/語言 🦊.mdx',
  ])
    test(`for ${file} has a name that bundlers take, and leads back to the file`, () => {
      const module = proseModule('/shelf', file);
      assert.match(module, /^[\w./-]+\.mdx$/);
      assert.equal(fileOfModule('/shelf', module), file);
    });

  for (const module of ['/shelf/src/pages/about.astro', '/other/.carrel/prose/a.mdx', '\0virtual'])
    test(`is not what ${JSON.stringify(module)} is`, () => {
      assert.equal(fileOfModule('/shelf', module), undefined);
    });
});

describe('Markdown keeps what Markdown can say', () => {
  for (const html of [
    '<h2 id="a-b">A b</h2>\n<p>One <em>two</em> <a href="https://example.org/?a=1&amp;b">three</a></p>',
    '<ul>\n<li><a href="/topics/">four</a></li>\n</ul>\n<pre><code>a &lt; b</code></pre><hr>',
  ])
    test(html.slice(0, 20), () => assert.equal(plainMarkup(html), html));
});

describe('Markdown shows as text what was written as a tag', () => {
  for (const tag of [
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<p style="color:red">',
    '<a href="javascript:alert(1)">x',
    '<a href="/x" onclick="y">',
    '<meta http-equiv="refresh" content="0">',
    '<!-- a comment -->',
    '<Paper id="x" />',
    '<svg/onload=alert(1)>',
    '<script',
  ])
    test(tag, () => assert.doesNotMatch(plainMarkup(tag), /<(?!\/?a>)/));
});

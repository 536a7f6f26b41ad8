import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanUnicode } from '../../../src/text/clean.ts';
import { assignSlugs } from '../../../src/text/keys/slug.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import { normalizeText, normalizeTitle } from '../../../src/text/normalize.ts';
import { anyText, plainWords, RUNS } from '../../support/arbitrary-texts.ts';
import { STEERING } from '../../support/steering-characters.ts';

test('any text becomes plain text without markup’s remains and without steering characters', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      for (const { plain, html } of [normalizeText(raw), normalizeTitle(raw)]) {
        for (const text of [plain, html]) {
          assert.ok(text.isWellFormed());
          assert.doesNotMatch(text, STEERING);
        }
        assert.doesNotMatch(html, /<(?!\/?(?:em|strong|sub|sup|code|a|m[a-z]+|semantics|annotation)\b)/);
        assert.equal(plain, plain.trim());
      }
    }),
    RUNS,
  );
});

test('plain text is read as itself', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { plain } = normalizeText(raw);
      assert.equal(normalizeText(plain).plain, plain);
      assert.equal(cleanUnicode(plain), plain);
    }),
    RUNS,
  );
});

test('words stay, whatever stands between them', () => {
  const between = fc.constantFrom(
    ' ',
    '  ',
    ' -- ',
    ' --- ',
    '\u200B ',
    '\t',
    ' “',
    '” ',
    ', ',
    '; ',
    ' <i> ',
    ' & ',
  );
  fc.assert(
    fc.property(plainWords, between, (words, sign) => {
      // Capitals keep the words from being names of signs that lost their backslash.
      const written = words.map((word) => word.toUpperCase());
      const { plain } = normalizeText(written.join(sign));
      assert.deepEqual(plain.match(/[A-Z]{2,}/g), written);
    }),
    RUNS,
  );
});

test('titles with one key have one key when they are plain, too', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      assert.equal(titleKey(normalizeTitle(title).plain), titleKey(title));
    }),
    RUNS,
  );
});

test('slugs are unique, safe in addresses, and no different when titles are reordered or others are added', () => {
  const titles = fc.uniqueArray(anyText, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(titles, fc.uniqueArray(anyText, { maxLength: 4 }), fc.nat(), (titles, more, turn) => {
      const slugs = assignSlugs(titles);
      assert.equal(new Set(slugs).size, slugs.length);
      for (const slug of slugs)
        assert.match(slug, /^(?!(?:con|prn|aux|nul|index|\d+)$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
      const slugOf = new Map(titles.map((title, index) => [title, slugs[index]]));
      const at = turn % titles.length;
      const turned = [...titles.slice(at), ...titles.slice(0, at)].reverse();
      assert.deepEqual(
        assignSlugs(turned),
        turned.map((title) => slugOf.get(title)),
      );
      // Only a paper whose slug another one would have, too, may get a longer one.
      const all = [...new Set([...titles, ...more])];
      const withMore = assignSlugs(all);
      for (const [index, slug] of withMore.slice(0, titles.length).entries())
        assert.ok(slug === slugs[index] || slug.length > 8, `${slugs[index]} became ${slug}`);
    }),
    RUNS,
  );
});

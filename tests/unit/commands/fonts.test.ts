import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readFontFaces } from '../../../src/commands/font-faces.ts';
import { subsetFace } from '../../../src/commands/subset-face.ts';

const styles = join(import.meta.dirname, '../../../src/styles');
const css = readFileSync(join(styles, 'fonts.css'), 'utf8');
const faces = readFontFaces(css);

describe('a font face', () => {
  test('is read with its weights and characters', () => {
    const face = `@font-face { font-weight: 400 600; src: url("./fonts/some-latin.woff2");
      unicode-range: U+61-63,\n U+20; }`;
    assert.deepEqual(readFontFaces(face), [{ name: 'some-latin', weights: [400, 600], characters: ' abc' }]);
  });
  test('of a font on the reader’s machine has no file', () => {
    assert.deepEqual(readFontFaces('@font-face { src: local("Georgia"); }'), []);
  });
  test('without its characters is refused', () => {
    const face = '@font-face { font-weight: 400 600; src: url("./fonts/some-latin.woff2"); }';
    assert.throws(() => readFontFaces(face), /some-latin\.woff2 · .*unicode-range/);
  });
});

describe('the fonts of the site', () => {
  test('are those that the stylesheet names, and no others', () => {
    assert.deepEqual(
      readdirSync(join(styles, 'fonts')).sort(),
      faces.map(({ name }) => `${name}.woff2`).sort(),
    );
  });

  for (const face of faces) {
    test(`${face.name} is what \`npm run fonts\` makes of the package and the stylesheet`, async () => {
      const file = readFileSync(join(styles, 'fonts', `${face.name}.woff2`));
      assert.ok(file.equals(await subsetFace(face)), 'It is not. Run `npm run fonts`.');
    });
  }

  test('have the letters of English and of the names of Western Europe in the file that every page needs', () => {
    const everywhere = faces.filter(({ name }) => name.endsWith('-latin'));
    assert.ok(everywhere.length > 0);
    for (const { name, characters } of everywhere)
      for (const letter of 'AZaz09(“’”–—…→éüöäñçåøß')
        assert.ok(characters.includes(letter), `${name}: ${letter}`);
  });

  test('come one file after the other: no character is in two files of a family', () => {
    for (const { name, characters } of faces.filter(({ name }) => name.endsWith('-latin-ext'))) {
      const basic = faces.find((face) => `${face.name}-ext` === name) ?? assert.fail(name);
      assert.deepEqual(
        [...characters].filter((letter) => basic.characters.includes(letter)),
        [],
      );
    }
  });
});

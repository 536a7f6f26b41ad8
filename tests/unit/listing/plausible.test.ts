import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findImplausible } from '../../../src/listing/plausible.ts';
import type { Turn } from '../../../src/listing/turns.ts';

const ABSTRACT = `We study lamps. ${'They hum at night in halls. '.repeat(30)}`;
const LETTERS: Readonly<Record<string, Turn>> = {
  t: 'title',
  a: 'abstract',
  T: 'lone title',
  A: 'lone abstract',
};

/** What is said of a text by its turns: `t` and `a` for title and abstract, capitals for those that are alone. */
function judge(
  turns: string,
  textOf = (turn: Turn, at: number) => (turn.endsWith('title') ? `Lamp ${'x'.repeat(at)}` : ABSTRACT),
) {
  const read = turns.split('').map((letter) => LETTERS[letter] ?? assert.fail(letter));
  const texts = read.map((turn, at) => ({
    text: textOf(turn, at),
    number: at + 1,
    continued: [],
    afterBlank: false,
  }));
  const found = findImplausible(texts, read);
  return found && `${found.name}: ${found.lines?.map(({ number }) => number).join(' ')}`;
}

const BETWEEN = 'a text with another line between title and abstract';
const NO_TURNS = 'a text in which titles and abstracts do not take turns';
const NO_ABSTRACTS = 'a text without abstracts';

describe('a text is taken for a listing', () => {
  test('unless another line stands between most titles and their abstracts', () => {
    assert.equal(judge('TtaTtaTta'), `${BETWEEN}: 1 4 7`);
    assert.equal(judge('TtaTtaTtatata'), `${BETWEEN}: 1 4 7`);
    assert.equal(judge('TtaTtaTtatatata'), undefined);
    assert.equal(judge('TtaTta'), undefined);
  });

  test('unless more texts are alone than have a partner', () => {
    assert.equal(judge('AAAAA'), `${NO_TURNS}: 1 2 3`);
    assert.equal(judge('AAAA'), undefined);
    assert.equal(judge('AAAAAtatatata'), `${NO_TURNS}: 1 2 3`);
    assert.equal(judge('AAAAAtatatatata'), undefined);
  });

  test('unless many titles read as abstracts do', () => {
    const long = (turn: Turn, at: number) =>
      turn === 'title' && at > 1 ? `${ABSTRACT}${at}` : `Lamp${'y'.repeat(at)}`;
    assert.equal(
      judge('tatata', (turn, at) => (turn === 'title' ? long(turn, at) : ABSTRACT)),
      `${NO_TURNS}: 3 5`,
    );
    assert.equal(
      judge('tata', (turn, at) => (turn === 'title' ? long(turn, at) : ABSTRACT)),
      undefined,
    );
  });

  test('unless most abstracts are no longer than titles', () => {
    const short = (count: number) => (turn: Turn, at: number) =>
      turn === 'abstract' ? (at < 2 * count ? `hum ${'z'.repeat(at)}` : ABSTRACT) : `Lamp ${'x'.repeat(at)}`;
    assert.equal(judge('tatatatata', short(3)), `${NO_ABSTRACTS}: 2 4 6`);
    assert.equal(judge('tatatatatata', short(3)), undefined);
    assert.equal(judge('tatatata', short(3)), undefined);
  });

  test('unless lines of a page come again and again', () => {
    const page = (turn: Turn, at: number) =>
      turn === 'abstract'
        ? ABSTRACT
        : at % 6 === 0
          ? `Lamp ${'x'.repeat(at)}`
          : `${at % 6 === 2 ? 'Share' : 'Cite'} ${at}`;
    assert.match(judge('tatatatatatatatata', page) ?? '', /^a page with lines of its own/);
  });
});

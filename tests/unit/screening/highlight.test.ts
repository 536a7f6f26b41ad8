import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markParts } from '../../../src/screening/highlight.ts';

/** A text with what speaks for it in [ ] and what speaks against it in { }. */
function marked(text: string, include: string[], exclude: string[] = []): string {
  return markParts(text, { include, exclude })
    .map(({ text, sign }) => (sign === 'include' ? `[${text}]` : sign === 'exclude' ? `{${text}}` : text))
    .join('');
}

describe('words that a reader looks for', () => {
  for (const [name, text, include, exclude, expected] of [
    ['are found at the beginning of words', 'Randomised trials', ['trial'], [], 'Randomised [trials]'],
    ['not within words', 'An extrial', ['trial'], [], 'An extrial'],
    ['as a whole word only, where they end so', 'Trial of trials', ['trial$'], [], '[Trial] of trials'],
    ['without regard to case and accents', 'NAÏVE Étude', ['naive', 'etude'], [], '[NAÏVE] [Étude]'],
    ['as phrases', 'placebo-controlled trial', ['placebo controlled'], [], '[placebo-controlled] trial'],
    ['for and against', 'mice and men', ['men'], ['mice'], '{mice} and [men]'],
    ['the longer one where two overlap', 'animal model', ['animal model'], ['animal'], '[animal model]'],
    ['text stays as it is', '<b>men</b> & more', ['men'], [], '<b>[men]</b> & more'],
    ['nothing is marked by nothing', 'men', ['', '--'], [], 'men'],
  ] as const)
    test(name, () => assert.equal(marked(text, [...include], [...exclude]), expected));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBlocks } from '../../../../src/listing/markdown/blocks.ts';
import { markLine } from '../../../../src/listing/markdown/marked-line.ts';
import { readLead } from '../../../../src/listing/markdown/read-lead.ts';
import { linesOf } from '../../../../src/listing/markdown/runs.ts';

const PAPER = '(https://arxiv.org/abs/2001.00001)';

/** What is told before a title, each part with `‖` behind it, and where the title can begin. */
function tell(source: string): string {
  const [block] = readBlocks(source);
  assert.ok(block?.kind === 'paragraph');
  const line = markLine(linesOf(block.runs)[0] ?? []);
  const { at, parts } = readLead(line);
  return [...parts.map((part) => `${part} ‖ `), line.text.slice(at)].join('');
}

describe('before a title stand', () => {
  const cases: [what: string, ...[source: string, told: string][]][] = [
    [
      'marks, numbers, labels and keys',
      ['Quiet lamps', 'Quiet lamps'],
      ['• – : Quiet lamps', 'Quiet lamps'],
      ['\\[1\\] Quiet lamps', 'Quiet lamps'],
      ['(12) Quiet lamps', 'Quiet lamps'],
      ['(12345) Quiet lamps', '12345 ‖ Quiet lamps'],
      ['\\[x\\] Quiet lamps', 'Quiet lamps'],
      ['Paper: Quiet lamps', 'Quiet lamps'],
      ['title name: Quiet lamps', 'Quiet lamps'],
      [`[pdf]${PAPER} Quiet lamps`, 'Quiet lamps'],
      [`[ICML 2019]${PAPER} Quiet lamps`, 'ICML 2019 ‖ Quiet lamps'],
    ],
    [
      'brackets',
      ['\\[ICML 2019\\] Quiet lamps', 'ICML 2019 ‖ Quiet lamps'],
      ['(ICML 2019): Quiet lamps', 'ICML 2019 ‖ Quiet lamps'],
      ['\\[a b c d\\] Quiet lamps', 'a b c d ‖ Quiet lamps'],
      ['\\[a b c d e\\] Quiet lamps', 'a b c d e ‖ Quiet lamps'],
      ['\\[Is it?\\] Quiet lamps', 'Is it? ‖ Quiet lamps'],
      ['\\[Is it so or is it not?\\] Quiet lamps', '[Is it so or is it not?] Quiet lamps'],
      ['\\[Is it so ?\\] Quiet lamps', 'Is it so ? ‖ Quiet lamps'],
      ['\\[ab\\] abc', '[ab] abc'],
      ['\\[ab\\] abcd', 'ab ‖ abcd'],
      ['\\[ab\\]abc', '[ab]abc'],
      ['\\[ab\\]abcd', 'ab ‖ abcd'],
      ['【ICML】Quiet lamps', 'ICML ‖ Quiet lamps'],
      ['（ICML）Quiet lamps', 'ICML ‖ Quiet lamps'],
    ],
    [
      'people',
      ['Doe et al., Quiet lamps', 'Doe et al. ‖ Quiet lamps'],
      ['Doe et al. Quiet lamps', 'Doe et al. Quiet lamps'],
      ['They et al., Quiet lamps', 'They et al. ‖ Quiet lamps'],
      ['J. Doe (2019). Quiet lamps hum', 'J. Doe ‖ 2019 ‖ Quiet lamps hum'],
      ['J. Doe, 2019. Quiet lamps hum', 'J. Doe ‖ 2019 ‖ Quiet lamps hum'],
      ['Jane Doe (2019). Quiet lamps hum', 'Jane Doe (2019). Quiet lamps hum'],
      ['**J. Doe (2019).** Quiet lamps hum', 'J. Doe (2019). Quiet lamps hum'],
      ['**J. Doe** (2019). Quiet lamps hum', 'J. Doe (2019). Quiet lamps hum'],
      ['J. Doe (2019). Jane Doe', 'J. Doe (2019). Jane Doe'],
      ['Doe and Roe (2019). Quiet lamps hum', 'Doe and Roe ‖ 2019 ‖ Quiet lamps hum'],
      ['Doe J, Roe R. Quiet lamps hum', 'Doe J, Roe R ‖  ‖ Quiet lamps hum'],
      ['A B, C D: quiet lamps', 'A B, C D: quiet lamps'],
      ['Jane Doe, Ann Poe, Jo Roe: Quiet lamps hum', 'Jane Doe, Ann Poe, Jo Roe ‖  ‖ Quiet lamps hum'],
      ['Jane Doe, Ann Poe: Quiet lamps hum', 'Jane Doe, Ann Poe: Quiet lamps hum'],
    ],
    [
      'venues and dates',
      ['ICML 2019, quiet lamps hum', 'ICML 2019 ‖ quiet lamps hum'],
      ['ICML, quiet lamps hum', 'ICML, quiet lamps hum'],
      ['ICML 2019 - quiet lamps hum', 'ICML 2019 ‖ quiet lamps hum'],
      ['ICML 2019 | quiet lamps hum', 'ICML 2019 ‖ quiet lamps hum'],
      ['**ICML 2019, quiet lamps** hum', 'ICML 2019, quiet lamps hum'],
      ['Journal of Doors 2019, quiet lamps', 'Journal of Doors 2019, quiet lamps'],
      ['ICML 2019, Jane Doe', 'ICML 2019, Jane Doe'],
      ['ICML 2019. **Quiet lamps**', 'ICML 2019 ‖ Quiet lamps'],
      ['ICML 2019. Quiet lamps', 'ICML 2019. Quiet lamps'],
      ['**ICML 2019** Quiet lamps', 'ICML 2019 ‖ Quiet lamps'],
      ['**ICML** Quiet lamps', 'ICML Quiet lamps'],
      ['**ICML 2019** abc', 'ICML 2019 ‖ abc'],
      ['**ICML 2019**abcd', 'ICML 2019 ‖ abcd'],
      ['**12 May** Quiet lamps', 'Quiet lamps'],
      ['**May 12th** Quiet lamps', 'Quiet lamps'],
      ['x **ICML 2019** Quiet lamps', 'x ICML 2019 Quiet lamps'],
      ['2019-05-03 Quiet lamps', '2019-05-03 ‖ Quiet lamps'],
      ['2019.5 Quiet lamps', '2019.5 ‖ Quiet lamps'],
      ['2019-05-03Quiet lamps', '2019-05-03Quiet lamps'],
    ],
  ];
  for (const [what, ...sources] of cases)
    test(what, () => {
      for (const [source, told] of sources) assert.equal(tell(source), told, source);
    });

  test('twelve things at most', () => {
    const brackets = (count: number) => tell(`${'\\[aa\\]'.repeat(count)} Quiet lamps`);
    assert.equal(brackets(6), `${'aa ‖ '.repeat(6)}Quiet lamps`);
    assert.match(brackets(12), /^(?:aa ‖ ){12}Quiet lamps$/);
    assert.match(brackets(13), /^(?:aa ‖ ){12}\[aa\] Quiet lamps$/);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setFormulasAside } from '../../../../src/text/formula/formula-spans.ts';
import { LONGEST_FORMULA } from '../../../../src/text/formula/is-formula.ts';
import { FORMULA, setAside } from '../../../../src/text/inline/placeholders.ts';

/** Texts with what is left of them, `∎` for each formula, and the formulas; displayed ones end in `!`. */
const texts: [text: string, rest: string, ...formulas: string[]][] = [
  ['no formula', 'no formula'],
  ['a $x$ b', 'a ∎ b', 'x'],
  ['a $x$$y$ b', 'a ∎∎ b', 'x', 'y'],
  ['$a$$b$$c$ d', '∎∎∎ d', 'a', 'b', 'c'],
  ['a $$x$$ b', 'a ∎ b', 'x!'],
  ['$$x$$ and $y$', '∎ and ∎', 'x!', 'y'],
  [String.raw`a \(x\) b`, 'a ∎ b', 'x'],
  [String.raw`a \[x\] \(b\)`, 'a ∎ ∎', 'x!', 'b'],
  [String.raw`a \begin{equation}x\end{equation} b`, 'a ∎ b', 'x!'],
  [String.raw`a \begin{align*}x\end{align*} b`, 'a ∎ b', 'x!'],
  [String.raw`\begin{itemize}x\end{itemize}`, String.raw`\begin{itemize}x\end{itemize}`],
  [String.raw`\begin{equation}x\end{align} b`, String.raw`\begin{equation}x\end{align} b`],
  ['$5 and $10', '$5 and $10'],
  [String.raw`\$5 and $x$`, String.raw`\$5 and ∎`, 'x'],
  [String.raw`$x\$y$ b`, '∎ b', String.raw`x\$y`],
  [String.raw`$x \mbox{ if $n$ is even}$ b`, '∎ b', String.raw`x \mbox{ if $n$ is even}`],
  [String.raw`$\begin{cases}a\\b\end{cases}$ c`, '∎ c', String.raw`\begin{cases}a\\b\end{cases}`],
  [String.raw`$a \begin{equation} b$ c`, String.raw`$a \begin{equation} b$ c`],
  ['a $x', 'a $x'],
  [String.raw`\( x`, String.raw`\( x`],
  [String.raw`x\)`, String.raw`x\)`],
  [String.raw`\\(x\\)`, String.raw`\\(x\\)`],
  ['$x$ costs $5', '∎ costs $5', 'x'],
  ['$a$, $b$.', '∎, ∎.', 'a', 'b'],
  ['$ $ b', '$ $ b'],
  ['about ~$10^3$ b', `about ${setAside('~')}∎ b`, '10^3'],
  ['~$10$ b', `${setAside('~')}∎ b`, '10'],
  ['word~$10^3$ b', 'word~∎ b', '10^3'],
  ['a ~$x$ b', 'a ~∎ b', 'x'],
];

describe('formulas are set aside', () => {
  for (const [text, rest, ...formulas] of texts)
    test(text, () => {
      const found = setFormulasAside(text);
      assert.equal(found.text.replaceAll(FORMULA, '∎'), rest);
      assert.deepEqual(
        found.formulas.map(({ source, display }) => (display ? `${source}!` : source)),
        formulas,
      );
    });

  for (const [open, close] of [
    ['$', '$'],
    ['$$', '$$'],
    [String.raw`\(`, String.raw`\)`],
  ] as const)
    test(`between ${open} and ${close} up to the longest`, () => {
      const of = (length: number) =>
        setFormulasAside(`${open}${'1+'.repeat(length / 2)}${close}`).formulas.length;
      assert.deepEqual([of(LONGEST_FORMULA), of(LONGEST_FORMULA + 2)], [1, 0]);
    });
});

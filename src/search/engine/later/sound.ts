/** Letters and groups that sound alike in English, with one letter for each. */
const ALIKE: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/(?<=.)gh/g, ''],
  [/ck|[cq]/g, 'k'],
  [/[sz]/g, 's'],
  [/w|v/g, 'v'],
  [/x/g, 'ks'],
  [/(?<=.)[aeiouyh]/g, ''],
  [/^[aeiouy]/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Two words that sound alike have the same key: its consonants, each letter once. */
export function soundOf(word: string): string {
  return ALIKE.reduce((sound, [letters, letter]) => sound.replace(letters, letter), word);
}

/** Two words that differ only in letters written several times have the same key: `bookscore`, `BooookScore`. */
export function withoutRepeats(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie beside one another on a keyboard. */
export function areBeside(a: string, b: string): boolean {
  const [rowA, rowB] = [a, b].map((letter) => ROWS.findIndex((row) => row.includes(letter)));
  if (rowA === undefined || rowB === undefined || rowA < 0 || rowB < 0) return false;
  const distance = Math.abs((ROWS[rowA] ?? '').indexOf(a) - (ROWS[rowB] ?? '').indexOf(b));
  return Math.abs(rowA - rowB) + distance <= 1;
}

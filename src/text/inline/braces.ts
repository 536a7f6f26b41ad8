/** Signs that show braces to belong to the text (a set, JSON, a choice) and not to LaTeX. */
const TEXT_SIGNS = ',;:="\'|[]';

/**
 * The partners of all braces of a text, found in one pass.
 * @returns `partner(at)`: index of the closing brace for the opening one at `at`, or -1; `isDropped(at)`: whether
 * the brace at `at`, if no command owns it, only groups and is not to be shown.
 */
export function matchBraces(text: string): { partner(at: number): number; isDropped(at: number): boolean } {
  if (!text.includes('{')) return { partner: () => -1, isDropped: () => false };
  const partners = new Int32Array(text.length).fill(-1);
  const shown = new Uint8Array(text.length);
  const open: number[] = [];
  const scripted = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const last = open[open.length - 1];
    if (character === '{') open.push(at);
    else if (last === undefined) continue;
    else if (character === '}') {
      open.pop();
      partners[last] = at;
      partners[at] = last;
      // A set with an index: `{x_i}_{i=1}`.
      if (scripted.delete(last) && /[_^]/.test(text.charAt(at + 1))) shown[last] = 1;
      shown[at] = shown[last] ?? 0;
    } else if (character === '_' || character === '^') scripted.add(last);
    else if (TEXT_SIGNS.includes(character) && text.charAt(last + 1) !== '\\') shown[last] = 1;
  }
  return {
    partner: (at) => partners[at] ?? -1,
    isDropped: (at) => (partners[at] ?? -1) >= 0 && shown[at] === 0,
  };
}

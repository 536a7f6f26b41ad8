const TAG = /<(?:!--|(\/?)([a-z][a-z0-9-]*)(?:[^<>]{0,2000}(\/)(?=>))?)/gi;
/** Elements that need no end. */
const ENDLESS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option'.split(
    ' ',
  ),
);

/**
 * How deep the elements of a page stand in each other, those left out that need no end; what scripts, styles and
 * comments hold is not looked at. Takes time in proportion to the page's length.
 */
export function nestingDepth(source: string): number {
  const folded = source.toLowerCase();
  let [depth, deepest] = [0, 0];
  /** Up to here everything is of a script, style or comment. */
  let skipped = 0;
  for (const { 0: tag, 1: slash, 2: written, 3: end, index } of source.matchAll(TAG)) {
    if (index < skipped) continue;
    const name = written?.toLowerCase();
    if (name === undefined || (!slash && (name === 'script' || name === 'style'))) {
      const close = folded.indexOf(name === undefined ? '-->' : `</${name}`, index + tag.length);
      // What is never closed is looked for once.
      skipped = close < 0 ? source.length : close;
    }
    if (name === undefined || ENDLESS.has(name) || end) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

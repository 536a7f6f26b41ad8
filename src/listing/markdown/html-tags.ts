import { decodeHTML } from 'entities';

/** A tag of HTML, or the text before one. */
export type HtmlPiece =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'open' | 'close'; name: string; attributes: ReadonlyMap<string, string>; at: number };

/** Tags that Markdown's writers use. */
const TAGS: ReadonlySet<string> = new Set(
  'a abbr article b big blockquote body br center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main mark meta nav ol p picture pre q s samp script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead title tr tt u ul var video wbr'.split(
    ' ',
  ),
);
/** Longer tags are none. */
const LONGEST_TAG = 4000;
const ATTRIBUTE = /([a-z][a-z-]{0,30})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Takes a fragment of HTML apart. In Markdown a table or list may be begun in one fragment and ended in another, with
 * Markdown between, so there is no tree to be built yet. Comments, scripts and styles are left out.
 */
export function htmlPieces(source: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let at = 0;
  const text = (end: number) => {
    if (end > at) pieces.push({ kind: 'text', text: decodeHTML(source.slice(at, end)), at });
  };
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', Math.max(at, start + 1))) {
    if (source.startsWith('<!--', start)) {
      text(start);
      const end = source.indexOf('-->', start + 4);
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    const end = source.indexOf('>', start);
    if (end < 0) break;
    const [, slash, name = ''] =
      /^<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/i.exec(source.slice(start, start + 20)) ?? [];
    if (name === '' || end - start > LONGEST_TAG || !isTag(name, source.slice(start, end))) continue;
    text(start);
    at = end + 1;
    const lower = name.toLowerCase();
    pieces.push({
      kind: slash ? 'close' : 'open',
      name: lower,
      attributes: slash ? new Map() : attributesOf(source.slice(start, end)),
      at: start,
    });
    if (!slash && (lower === 'script' || lower === 'style')) {
      const close = source.indexOf(`</${lower}`, at);
      at = close < 0 ? source.length : close;
    }
  }
  text(source.length);
  return pieces;
}

/** Whether a name in angle brackets is a tag: titles stand in these, too, and their words have no values. */
function isTag(name: string, source: string): boolean {
  return TAGS.has(name.toLowerCase()) || /^<\/?[a-z][a-z0-9]*(?:\s*\/?$|[^>]*=)/i.test(source);
}

function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeHTML(double ?? single ?? bare ?? ''),
    ]),
  );
}

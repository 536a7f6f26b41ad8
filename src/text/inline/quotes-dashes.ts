/** Index of each `''`, with what stands before it, decides what its opening was; straight quotes alone stay straight. */
function curlyDoubleQuotes(text: string): string {
  if (!text.includes("''") && !text.includes('``')) return text;
  const parts = text.split(/(``|''|")/);
  let openCurly = false;
  let openStraight = -1;
  for (let at = 1; at < parts.length; at += 2) {
    const before = parts[at - 1] ?? '';
    const after = parts[at + 1] ?? '';
    const mark = parts[at];
    if (mark === '``') {
      if (openCurly && /\S$/.test(before)) {
        parts[at] = '”';
        openCurly = false;
      } else if (/^[^\s`]/.test(after)) {
        parts[at] = '“';
        openCurly = true;
      }
      openStraight = -1;
    } else if (mark === '"') {
      if (openCurly && /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)) {
        parts[at] = '”';
        openCurly = false;
        openStraight = -1;
      } else openStraight = openStraight < 0 ? at : -1;
    } else if (openCurly) {
      parts[at] = '”';
      openCurly = false;
    } else if (openStraight >= 0) {
      parts[openStraight] = '“';
      parts[at] = '”';
      openStraight = -1;
    } else if (!/\S$/.test(before) && /^[\p{L}\p{N}]/u.test(after)) openStraight = at;
  }
  return parts.join('');
}

/** Quotation marks in TeX's manner: ` ``x'' `, `"x''` and `` `x' `` become curly. */
export function decodeQuotes(text: string): string {
  const quoted = curlyDoubleQuotes(text);
  if (!quoted.includes('`')) return quoted;
  return quoted.replace(/(?<![\p{L}\p{N}`])`(?=[\p{L}\p{N}“(])([^`'"]{1,120})'(?![\p{L}'])/gu, '‘$1’');
}

const DASHES: readonly [RegExp, string][] = [
  [/(?<=[^\s!<-])---(?=[^\s>-])/g, '—'],
  [/(?<= )---(?= )/g, '—'],
  [/(?<=[\p{L}\p{N}\p{P}])---(?= |$)|(?<=^| )---(?=[\p{L}\p{N}"“'(])/gu, '—'],
  [/(?<= )--(?= |$)/g, '–'],
  // Ranges, and pairs of names: `2--2.5%`, `Cauchy--Schwarz`.
  [/(?<=\d(?:times|×))--(?=\d)/g, '–'],
  [/(?<=\d[%kKMB)]?)--(?=[$~∼≈]?\d)/g, '–'],
  [/(?<=(?<!\p{L})\p{Lu}\p{Ll}{1,30})--(?=\p{Lu}\p{Ll})/gu, '–'],
  [/(?<=(?<!\p{L})\p{Lu})--(?=\p{Lu}(?!\p{L}))/gu, '–'],
  [/(?<=[\p{L}\p{N}\p{M})\]"”’'.,?!%})∞])--(?=[\p{L}\p{N}("“‘'{\\∞\uE000-\uE01F])/gu, '—'],
  [/(?<=\p{Ll}[)”"]?)--(?= )/gu, '—'],
];

/** TeX's dashes: `---` an em dash, ` -- ` a spaced en dash, `2--3` a range, `word--word` an em dash. */
export function decodeDashes(text: string): string {
  if (!text.includes('--')) return text;
  let decoded = text;
  for (const [pattern, dash] of DASHES) decoded = decoded.replace(pattern, dash);
  return decoded;
}

/** TeX's tie `~` as a space; as a sign for "about" (`~100`, `5.5 ~ 221.3X`, `5~10`) it stays. */
export function decodeTies(text: string): string {
  if (!text.includes('~')) return text;
  return text
    .replace(/(?<=\S)~(?= ?\\(?:no|paren|text|auto)?(?:cite|ref|eqref))/g, ' ')
    .replace(/(?<=[^\s\d({[="'“~/<>≈-])~(?=[^\s~/])/gu, ' ')
    .replace(/(?<=\d)~(?=[^\s\d~/.])/gu, ' ')
    .replace(/(?<=[\p{L},.;:])~(?= )|(?<= )~(?=[(\\[\uE000\uE001])/gu, '');
}

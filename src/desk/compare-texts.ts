import { contentWords } from '../words/tokenize.ts';

/** Words of a text that are named as its own, at most. */
const MOST_OWN = 12;

/** A part of a text, and whether it is a word that another text has, too. */
export interface TextPart {
  text: string;
  shared: boolean;
}

/** What texts have in common, and what each has that the others have not. */
export interface Comparison {
  /** Stems that stand in two texts at least. */
  shared: Set<string>;
  /** Of each text the words that stand in no other, the most frequent first. */
  own: string[][];
}

/** Compares texts by the stems of their content words. */
export function compareTexts(texts: readonly string[]): Comparison {
  const holders = new Map<string, number>();
  const counts = texts.map((text) => {
    const words = new Map<string, { word: string; count: number }>();
    for (const { stem: key, start, end } of contentWords(text)) {
      const known = words.get(key);
      if (known) known.count += 1;
      else words.set(key, { word: text.slice(start, end), count: 1 });
    }
    for (const key of words.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
    return words;
  });
  return {
    shared: new Set([...holders].filter(([, texts]) => texts > 1).map(([key]) => key)),
    own: counts.map((words) =>
      [...words]
        .filter(([key]) => holders.get(key) === 1)
        .map(([, counted]) => counted)
        // Of words as frequent the first in the text comes first: sorting is stable.
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_OWN)
        .map(({ word }) => word),
    ),
  };
}

/** A text in parts, its words that other texts have apart. */
export function partsOf(text: string, shared: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { stem, start, end } of contentWords(text)) {
    if (!shared.has(stem)) continue;
    if (start > at) parts.push({ text: text.slice(at, start), shared: false });
    parts.push({ text: text.slice(start, end), shared: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), shared: false });
  return parts;
}

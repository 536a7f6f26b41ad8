import { compare } from '../../../compare.ts';
import { stem } from '../../../words/stem.ts';
import { decodeNames, labelsOf, type NumberedName } from '../../format/beside/page-names.ts';
import type { WordFile } from '../../format/word-files.ts';
import { wordsOf } from '../../format/words.ts';

/** One of the things that a page is called. */
export interface NameLabel {
  /** Its folded words. */
  words: string;
  page: NumberedName;
}

/** What pages are called, looked up by beginning or by stems instead of one after another at each key. */
export interface NameLabels {
  /** In order. */
  byWords: readonly NameLabel[];
  byStems: ReadonlyMap<string, readonly NameLabel[]>;
}

const known = new WeakMap<WordFile, NameLabels>();

/** The labels of a file's names, made once. */
export function labelsIn(file: WordFile): NameLabels {
  const made = known.get(file) ?? makeLabels(decodeNames(file.names));
  known.set(file, made);
  return made;
}

function makeLabels(names: readonly NumberedName[]): NameLabels {
  const byStems = new Map<string, NameLabel[]>();
  const labels = names.flatMap((page) =>
    labelsOf(page).map((label) => {
      const words = wordsOf(label);
      const entry = { words: words.join(' '), page };
      const stems = words.map(stem).join(' ');
      byStems.set(stems, [...(byStems.get(stems) ?? []), entry]);
      return entry;
    }),
  );
  return { byWords: labels.sort((a, b) => compare(a.words, b.words)), byStems };
}

/** Labels that begin so. */
export function labelsBeginning({ byWords }: NameLabels, beginning: string): readonly NameLabel[] {
  let low = 0;
  let high = byWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(byWords[middle]?.words ?? '', beginning) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (byWords[end]?.words.startsWith(beginning)) end++;
  return byWords.slice(low, end);
}

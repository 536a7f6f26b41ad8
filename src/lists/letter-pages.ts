import { byLetter } from './letters.ts';
import { type Page, paginate } from './paging.ts';

/** Entries of an index that stand on one page; of more, each letter has its own. */
const MOST_ENTRIES = 300;

/** A page of an index: the entries under one letter, or as many of them as one page holds. */
export interface LetterPage<T> {
  letter: string;
  /** Last part of its address, for example `letter-a`. */
  anchor: string;
  page: Page<T>;
}

/** The pages of an index by letter; none where the whole index stands on one page. */
export function letterPages<T>(
  items: readonly T[],
  name: (item: T) => string,
  most = MOST_ENTRIES,
): LetterPage<T>[] {
  if (items.length <= most) return [];
  return byLetter(items, name).flatMap(({ letter, anchor, items: entries }) =>
    paginate(entries, most).map((page) => ({ letter, anchor, page })),
  );
}

/** Static paths of pages by letter below the address of their index: `letter-a`, `letter-a/2`. */
export function letterPaths<T>(
  pages: readonly LetterPage<T>[],
): { params: { letter: string }; props: LetterPage<T> }[] {
  return pages.map((props) => ({
    params: { letter: props.page.number === 1 ? props.anchor : `${props.anchor}/${props.page.number}` },
    props,
  }));
}

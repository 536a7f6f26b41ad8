import { ColumnReader, partColumns } from './byte-columns.ts';
import { lengthOf } from './length-steps.ts';
import { COLUMNS, type Columns, MOST_IN_TITLE, NONE_SHARED, SHAPES, WHOLE } from './posting-columns.ts';
import { ABSTRACT_AT, AUTHORS_AT, PostingList, type PostingLists } from './posting-list.ts';
import type { FieldLengths } from './search-table.ts';

/**
 * Reads what `encodePostings` packed.
 * @param bytes its parts, one after another
 * @param known is told how long the papers of each list that is asked for are, where the bytes say so
 * @throws {Error} when the bytes are no such file
 */
export function readPostings(bytes: Uint8Array, known?: FieldLengths): PostingLists {
  const [texts, ...columns] = partColumns(bytes, COLUMNS + 1);
  const readers = columns.map((column) => new ColumnReader(column));
  const lists: PostingLists = new Map();
  let word = '';
  for (const text of new TextDecoder().decode(texts).split('\n')) {
    if (text === '') continue;
    word = word.slice(0, text.charCodeAt(0) - NONE_SHARED) + text.slice(1);
    const own = columns.map((column, i) => new ColumnReader(column, readers[i]?.at));
    let list: PostingList | undefined;
    lists.set(word, () => {
      list ??= readList(own as unknown as Columns<ColumnReader>, known);
      return list;
    });
    passOver(readers as unknown as Columns<ColumnReader>);
  }
  return lists;
}

function readList(columns: Columns<ColumnReader>, known: FieldLengths | undefined): PostingList {
  const [pages, gaps, , , titles, abstracts, inTitles, inAbstracts, inAuthors, parts] = columns;
  const count = pages.next();
  const papers = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  /** Where the places in abstracts and among authors begin. */
  const titleEnds = new Uint32Array(count);
  const textEnds = new Uint32Array(count);
  let paper = 0;
  let total = 0;
  eachShape(count, columns, (i, ofTitle, ofAbstract, ofAuthors) => {
    paper += gaps.next();
    if (known && ofTitle > 0 && titles.isFilled) known.titleLengths[paper] = titles.next();
    if (known && ofAbstract > 0 && abstracts.isFilled)
      known.abstractLengths[paper] = lengthOf(abstracts.next());
    papers[i] = paper++;
    titleEnds[i] = total += ofTitle;
    textEnds[i] = total += ofAbstract;
    starts[i + 1] = total += ofAuthors;
  });
  const places = new Int32Array(total);
  let at = 0;
  const read = (column: ColumnReader, from: number, end = 0) => {
    for (let place = from; at < end; place++) {
      place += column.next();
      places[at++] = place;
    }
  };
  for (let i = 0; i < count; i++) {
    read(inTitles, 0, titleEnds[i]);
    read(inAbstracts, ABSTRACT_AT, textEnds[i]);
    read(inAuthors, AUTHORS_AT, starts[i + 1]);
  }
  const partial = parts.next();
  if (partial === 0) return new PostingList(papers, starts, places);
  const shares = new Float64Array(total).fill(1);
  for (let left = partial; left > 0; left--) shares[parts.next()] = parts.next() / WHOLE;
  return new PostingList(papers, starts, places, shares);
}

/** Leads the columns to where the next word begins. */
function passOver(columns: Columns<ColumnReader>): void {
  const [pages, gaps, , , titles, abstracts, inTitles, inAbstracts, inAuthors, parts] = columns;
  const count = pages.next();
  gaps.skip(count);
  eachShape(count, columns, (_, ofTitle, ofAbstract, ofAuthors) => {
    if (ofTitle > 0) titles.skip(1);
    if (ofAbstract > 0) abstracts.skip(1);
    inTitles.skip(ofTitle);
    inAbstracts.skip(ofAbstract);
    inAuthors.skip(ofAuthors);
  });
  parts.skip(2 * parts.next());
}

/** Reads of so many papers how often a word stands in each field. */
function eachShape(
  count: number,
  [, , shapes, more]: Columns<ColumnReader>,
  take: (i: number, ofTitle: number, ofAbstract: number, ofAuthors: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const shape = shapes.next();
    const rest = shape % SHAPES;
    const most = rest >> 1;
    take(
      i,
      most === MOST_IN_TITLE ? most + more.next() : most,
      (shape - rest) / SHAPES,
      rest % 2 > 0 ? 1 + more.next() : 0,
    );
  }
}

import type { FoundAddress } from './addresses.ts';
import type { InlineCursor } from './inline-cursor.ts';
import { LINK } from './placeholders.ts';

/** An address in running text. */
export function readAddress(cursor: InlineCursor): void {
  const { out, text } = cursor;
  const address = cursor.addressAt(cursor.at);
  cursor.at += 1;
  if (address === undefined) return;
  if (/[\p{L}\p{N}]$/u.test(out.tail)) out.add(' ');
  appendAddress(cursor, address);
  // `https://a.io/{https://a.io/}` is what a listing makes of `\href{https://a.io/}{https://a.io/}`.
  const isGroup = text.startsWith(`{${LINK}}`, cursor.at);
  const twin = isGroup ? cursor.addressAt(cursor.at + 1) : undefined;
  if (twin?.url.replace(/\/$/, '') === address.url.replace(/\/$/, '')) cursor.at += 3;
  else if (cursor.next === '{') out.add(' ');
}

function appendAddress({ out, makeLinks }: InlineCursor, { url, shown }: FoundAddress): void {
  if (!makeLinks || out.isInside('a')) out.add(shown);
  else out.append([{ type: 'a', href: url, children: [{ type: 'text', value: shown }] }]);
}

/** `\href{address}{text}`: a link, or in a title the text and the address in brackets. */
export function readHref(cursor: InlineCursor): void {
  const { out, text, makeLinks } = cursor;
  const first = cursor.argumentAt(cursor.at);
  const firstEnd = first < 0 ? -1 : cursor.partner(first);
  const second = firstEnd < 0 ? -1 : cursor.argumentAt(firstEnd + 1);
  if (second < 0) {
    readUrl(cursor);
    return;
  }
  const target = text.slice(first + 1, firstEnd);
  const address = target.trim() === LINK ? cursor.addressAt(first + 1 + target.indexOf(LINK)) : undefined;
  const end = cursor.partner(second);
  cursor.at = second + 1;
  if (address !== undefined && makeLinks && !out.isInside('a')) out.open('a', end, address.url);
  else out.open(undefined, end, '', address === undefined || makeLinks ? '' : ` (${address.shown})`);
}

/** `\url{address}`. */
export function readUrl(cursor: InlineCursor): void {
  const open = cursor.argumentAt(cursor.at);
  if (open < 0) return;
  if (/[\p{L}\p{N}.,;:)]$/u.test(cursor.out.tail)) cursor.out.add(' ');
  cursor.enterPlain(open);
}

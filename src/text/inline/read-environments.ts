import type { InlineCursor } from './inline-cursor.ts';
import { restoreEscaped } from './placeholders.ts';

/** `\verb|…|`: code between two equal signs. Returns whether it was that. */
export function readVerbatim(cursor: InlineCursor): boolean {
  const { text, at } = cursor;
  const delimiter = cursor.next;
  const length = /[\s{]/.test(delimiter) ? -1 : text.slice(at + 1, at + 300).indexOf(delimiter);
  if (length < 0 || delimiter === '') return false;
  const value = restoreEscaped(cursor.expand(at + 1, at + 1 + length));
  cursor.out.append([{ type: 'code', children: [{ type: 'text', value }] }]);
  cursor.at += length + 2;
  return true;
}

/** The begin or end of an environment: a space, and for lists how their items are marked. */
export function readEnvironment(cursor: InlineCursor, command: 'begin' | 'end'): void {
  const open = cursor.argumentAt(cursor.at);
  cursor.out.add(' ');
  if (open < 0) return;
  const end = cursor.partner(open);
  const name = cursor.text.slice(open + 1, end).replace('*', '');
  cursor.at = end + 1;
  if (/^(?:itemize|enumerate|description|compactitem|compactenum)$/.test(name)) {
    if (command === 'begin') cursor.lists.push(name.includes('enum') ? 0 : -1);
    else cursor.lists.pop();
  }
  if (command === 'begin') cursor.takeOption();
}

/** An item: its own label, its number, or a bullet. */
export function readItem(cursor: InlineCursor): void {
  const { lists, out } = cursor;
  const depth = lists.length - 1;
  const count = lists[depth] ?? -1;
  const label = cursor.takeOption();
  if (label !== undefined) out.add(` ${label} `);
  else if (count < 0) out.add(' • ');
  else {
    lists[depth] = count + 1;
    out.add(` (${count + 1}) `);
  }
}

import type { Verdict } from './schema.ts';

/** What a key does while papers are decided on. */
export type KeyAct = { act: 'decide'; verdict: Verdict; reason?: number } | { act: 'undo' } | { act: 'note' };

const ACTS: ReadonlyMap<string, KeyAct> = new Map<string, KeyAct>([
  ['i', { act: 'decide', verdict: 'include' }],
  ['e', { act: 'decide', verdict: 'exclude' }],
  ['m', { act: 'decide', verdict: 'maybe' }],
  ['u', { act: 'undo' }],
  ['n', { act: 'note' }],
]);

/** What a key event looks like, as far as it matters. */
interface PressedKey {
  key: string;
  /** Whether it is held down and this is not its first event. */
  repeat: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a pressed key means; undefined where it means nothing. A key that is held down decides once: nobody has read what comes next. */
export function keyAct({ key, repeat, ctrlKey, metaKey, altKey }: PressedKey): KeyAct | undefined {
  if (repeat || ctrlKey || metaKey || altKey) return undefined;
  // Capital letters are those of a keyboard with its lock on.
  const act = ACTS.get(key.toLowerCase());
  if (act) return act;
  return /^[1-9]$/.test(key) ? { act: 'decide', verdict: 'exclude', reason: Number(key) } : undefined;
}

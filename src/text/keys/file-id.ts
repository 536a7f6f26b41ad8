import anyAscii from 'any-ascii';
import { shortHash } from './short-hash.ts';

/** Longest id, in characters: some letters become several in ASCII, and no folder's name may have more than 255. */
const LONGEST_ID = 120;

/** Id of a content file from its name without the ending: `000_a b` becomes `000-a-b`. */
export function fileId(name: string): string {
  const words = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (!words) return shortHash(name);
  const id = words.join('-');
  if (id.length <= LONGEST_ID) return id;
  return `${id.slice(0, LONGEST_ID).replace(/-$/, '')}-${shortHash(name)}`;
}

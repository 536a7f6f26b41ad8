import anyAscii from 'any-ascii';
import { shortHash } from './slug.ts';

/** Id of a content file from its name without the ending: `000_a b` becomes `000-a-b`. */
export function fileId(name: string): string {
  const words = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words ? words.join('-') : shortHash(name);
}

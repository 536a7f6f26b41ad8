import { stripSignature } from '../../format/beside/pagefind-signature.ts';

export { TEXT_FOLDERS, textPath } from '../../format/beside/text-folders.ts';

/** Text of a paper in Pagefind's file of it, unpacked. */
export function readText(file: Uint8Array): string {
  return JSON.parse(new TextDecoder().decode(stripSignature(file))).content;
}

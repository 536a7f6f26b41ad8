/** Characters of a short hash. */
export const HASH_LENGTH = 8;

/** 32-bit FNV-1a over the UTF-16 bytes of a text (Fowler, Noll, Vo), with the final mixing of MurmurHash3. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Eight characters `0-9a-z` that depend on the text only: two 32-bit FNV-1a hashes, about 41 bits. */
export function shortHash(text: string): string {
  const high = BigInt(fnv1a(text, 0x811c9dc5));
  const low = BigInt(fnv1a(text, 0x050c5d1f));
  const value = ((high << 32n) | low) % 36n ** BigInt(HASH_LENGTH);
  return value.toString(36).padStart(HASH_LENGTH, '0');
}

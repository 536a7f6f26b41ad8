/** Characters of a short hash. */
export const HASH_LENGTH = 8;

const PRIME = 0x01000193;

/**
 * Eight characters `0-9a-z` that depend on the text only: two 32-bit FNV-1a hashes (Fowler, Noll, Vo) over its UTF-16
 * bytes, with the final mixing of MurmurHash3, about 41 bits.
 */
export function shortHash(text: string): string {
  // Both in one pass: either alone waits for its own multiplications.
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(Math.imul(high ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
    low = Math.imul(Math.imul(low ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
  }
  const value = ((BigInt(mixed(high)) << 32n) | BigInt(mixed(low))) % 36n ** BigInt(HASH_LENGTH);
  return value.toString(36).padStart(HASH_LENGTH, '0');
}

function mixed(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

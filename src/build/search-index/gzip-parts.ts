import { constants, crc32, deflateRawSync } from 'node:zlib';

/*
 * gzip (RFC 1952) of what holds numbers of several kinds. A code of Huffman's fits numbers of one kind best, and zlib makes
 * one for many thousand bytes, whatever is in them. So parts are compressed each by itself and put one after another,
 * which is one stream to whatever unpacks it: each ends at a whole byte and looks back at nothing before it.
 */

/** What every file begins with: deflate, no time, no name, of no known system. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** A last block with nothing in it. */
const END = Uint8Array.of(3, 0);
/** In numbers without an order, what seems to come again costs more than it saves. */
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY];
/** Of so many bytes a part is worth a code of its own, whatever is beside it. */
const LARGE = 2000;

/** Packs parts that are one file together. */
export function gzipParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed: Uint8Array[] = [HEAD];
  let open: Part = { bytes: new Uint8Array(), packed: new Uint8Array() };
  for (const bytes of parts.filter(({ length }) => length > 0)) {
    const alone = { bytes, packed: pack(bytes) };
    const joined = bytes.length < LARGE || open.bytes.length < LARGE ? join(open, bytes) : undefined;
    if (joined && joined.packed.length <= open.packed.length + alone.packed.length) open = joined;
    else {
      packed.push(open.packed);
      open = alone;
    }
  }
  const whole = Buffer.concat(parts);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(whole), 0);
  tail.writeUInt32LE(whole.length, 4);
  return new Uint8Array(Buffer.concat([...packed, open.packed, END, tail]));
}

/** Bytes that one code is made for. */
interface Part {
  bytes: Uint8Array;
  packed: Uint8Array;
}

function join(open: Part, more: Uint8Array): Part {
  const bytes = Buffer.concat([open.bytes, more]);
  return { bytes, packed: pack(bytes) };
}

/** The shortest of the ways to pack bytes, up to a whole byte. */
function pack(bytes: Uint8Array): Uint8Array {
  return STRATEGIES.map((strategy) =>
    deflateRawSync(bytes, { memLevel: 9, strategy, finishFlush: constants.Z_SYNC_FLUSH }),
  ).reduce((least, other) => (other.length < least.length ? other : least));
}

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
/** Where a third of the bytes stand so many places into a run of one byte, runs are told by their length. */
const LONG_RUN = 4;
const SHARE_OF_RUNS = 1 / 3;
/** Of so many bytes a part is worth a code of its own, whatever is beside it. */
const LARGE = 500;
/** A part of fewer bytes is not: a code takes more. */
const SMALL = 24;
/** Room for what comes out beside the bytes, which zlib then gives in one piece. */
const LEAST_CHUNK = 64;
/** How far zlib looks back: as a power of two, from the least that it takes to the most. */
const WINDOW_BITS = [9, 15] as const;
const LINE_FEED = 10;
const SPACE = 32;

/** Packs parts that are one file together. */
export function gzipParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed: Uint8Array[] = [HEAD];
  let open: Part | undefined;
  for (const part of withoutSmall(parts)) {
    const joined =
      open && (part.bytes.length < LARGE || open.bytes.length < LARGE) ? join(open, part) : undefined;
    if (open && joined && pack(joined).length <= pack(open).length + pack(part).length) open = joined;
    else {
      if (open) packed.push(pack(open));
      open = part;
    }
  }
  if (open) packed.push(pack(open));
  const whole = Buffer.concat(parts);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(whole), 0);
  tail.writeUInt32LE(whole.length, 4);
  return new Uint8Array(Buffer.concat([...packed, END, tail]));
}

/** Bytes that one code is made for. */
interface Part {
  bytes: Uint8Array;
  /** Whether a text is among them. */
  isText: boolean;
  packed?: Uint8Array;
}

/** Parts of which the small ones are joined to what is before or after them. */
function withoutSmall(parts: readonly Uint8Array[]): Part[] {
  const joined: Part[] = [];
  for (const bytes of parts) {
    if (bytes.length === 0) continue;
    const part = { bytes, isText: bytes.every((byte) => byte === LINE_FEED || byte >= SPACE) };
    const before = joined.at(-1);
    if (before && Math.min(before.bytes.length, bytes.length) < SMALL)
      joined[joined.length - 1] = join(before, part);
    else joined.push(part);
  }
  return joined;
}

function join(part: Part, more: Part): Part {
  return { bytes: Buffer.concat([part.bytes, more.bytes]), isText: part.isText || more.isText };
}

/** A part packed, up to a whole byte. What zlib prepares is no larger than the part, as most are small. */
function pack(part: Part): Uint8Array {
  const { bytes } = part;
  const [least, most] = WINDOW_BITS;
  part.packed ??= deflateRawSync(bytes, {
    memLevel: 9,
    windowBits: Math.min(Math.max(33 - Math.clz32(bytes.length), least), most),
    chunkSize: bytes.length + LEAST_CHUNK,
    strategy: strategyFor(part),
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  return part.packed;
}

/**
 * Texts do repeat themselves. What seems to come again in numbers, but for runs of one number, costs more than it saves,
 * and takes most of the time to look for.
 */
function strategyFor({ bytes, isText }: Part): number {
  if (isText) return constants.Z_DEFAULT_STRATEGY;
  return inLongRuns(bytes) > SHARE_OF_RUNS * bytes.length ? constants.Z_RLE : constants.Z_HUFFMAN_ONLY;
}

/** How many bytes are at least as many places into a run as a long one has. */
function inLongRuns(bytes: Uint8Array): number {
  let count = 0;
  let run = 0;
  for (let at = 1; at < bytes.length; at += 1) {
    run = bytes[at] === bytes[at - 1] ? run + 1 : 0;
    if (run >= LONG_RUN) count += 1;
  }
  return count;
}

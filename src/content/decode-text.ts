const NEWLINE = 0x0a;

/**
 * Decodes UTF-8 strictly. A byte that is not UTF-8, or a NUL (which no text has, but UTF-16 and binaries do), gives
 * the line it stands in, from 1.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { line: number } {
  if (!bytes.includes(0)) {
    const text = tryDecode(bytes);
    if (text !== undefined) return { text };
  }
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    const slice = bytes.subarray(start, end);
    if (slice.includes(0) || tryDecode(slice) === undefined) return { line };
    start = end + 1;
  }
  return { line: 1 };
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

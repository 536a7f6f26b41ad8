const SIGNATURE = 'pagefind_dcd';

/**
 * Content of a file of Pagefind's, which begins with its signature once it is unpacked.
 * @throws {Error} when the file is not one of Pagefind's
 */
export function stripSignature(bytes: Uint8Array): Uint8Array {
  const signature = String.fromCharCode(...bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('No file of a Pagefind index. Build the site again.');
  return bytes.subarray(SIGNATURE.length);
}

/**
 * A title for a listing that has none: its path below the listings' folder, in words.
 * @example readableTitle('listings/2024/my-library.bib') === '2024: My library'
 */
export function readableTitle(file: string): string {
  const [, ...parts] = file.replace(/(?<=[^/])\.[^./]+$/, '').split('/');
  const words = parts.map((part) => part.replace(/[-_\s]+/g, ' ').trim() || part);
  const name = words.pop() ?? file;
  return [...words, name.charAt(0).toUpperCase() + name.slice(1)].join(': ');
}

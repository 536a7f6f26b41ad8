/** Addresses of a line on hosts that the repository's address names. */
const HOSTS: readonly [host: RegExp, path: string][] = [
  [/^https:\/\/github\.com\//, '/blob/HEAD/content/{file}?plain=1#L{line}'],
  [/^https:\/\/gitlab\.com\//, '/-/blob/HEAD/content/{file}?plain=1#L{line}'],
];

/**
 * Where a line of the content can be seen and corrected.
 * @param repository as in `site.yaml`: an address on a known host, or one with `{file}` and perhaps `{line}` in it
 * @param file path below the content folder
 * @param line from 1; the file's beginning where it is not known
 */
export function sourceAddress(repository: string, file: string, line: number | undefined): string {
  const path = HOSTS.find(([host]) => host.test(repository))?.[1] ?? '';
  const pattern = repository.includes('{file}')
    ? repository
    : repository.replace(/\/+$/, '').replace(/\.git$/, '') + path;
  return pattern
    .replace('{file}', () => file.split('/').map(encodeURIComponent).join('/'))
    .replace('{line}', String(line ?? 1));
}

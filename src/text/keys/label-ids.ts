import { fileId } from './file-id.ts';
import { shortHash } from './short-hash.ts';

/**
 * Ids for labels, in their order: ASCII words joined by `-`. Labels whose ids would be equal all get a hash of their
 * own, so that an id does not depend on the order. The labels must differ.
 */
export function labelIds(labels: readonly string[]): string[] {
  const ids = labels.map(fileId);
  const holders = new Map<string, number>();
  for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1);
  return ids.map((id, at) => (holders.get(id) === 1 ? id : `${id}-${shortHash(labels[at] ?? '')}`));
}

/**
 * Ids of things of which some keep one that was published, in their order: the kept ones, and for the others ids of
 * their labels that nothing else has or had.
 * @param taken ids that are given away, the kept ones among them
 */
export function keptOrNewIds(
  things: readonly { label: string; kept: string | undefined }[],
  taken: ReadonlySet<string>,
): string[] {
  const fresh = labelIds(things.flatMap(({ label, kept }) => (kept === undefined ? [label] : []))).values();
  return things.map(({ label, kept }) => {
    if (kept !== undefined) return kept;
    const id = fresh.next().value ?? '';
    return taken.has(id) ? `${id}-${shortHash(label)}` : id;
  });
}

import { fileId } from '../text/keys/file-id.ts';
import { shortHash } from '../text/keys/short-hash.ts';

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

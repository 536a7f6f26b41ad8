import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../../src/content/read-content.ts';
import { type IdentifiedPaper, identifyPapers } from '../../../src/corpus/identify-papers.ts';
import { parseCslJson } from '../../../src/metadata/csl-json.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import type { KnownPaper } from './dressed-papers.ts';

/** The papers of a content folder as services would know them, with what the site says of them. */
export async function knownPapers(
  contentDir: string,
  metadata: string,
): Promise<{ known: KnownPaper[]; papers: IdentifiedPaper[] }> {
  const { papers } = identifyPapers(await readContent(contentDir));
  const abstracts = new Map(papers.map(({ entry }) => [entry.key, entry.abstract.plain]));
  const { records } = parseCslJson(await readFile(join(contentDir, metadata), 'utf8'));
  const known = records.map(({ item }, number): KnownPaper => {
    const names = [item.title, ...(item.custom?.titleVariants ?? [])];
    const abstract = names.map((name) => abstracts.get(titleKey(name))).find((one) => one !== undefined);
    const cites = [number + 1, number + 7].map((one) => one % records.length);
    return { item, abstract: abstract ?? '', number, cites };
  });
  return { known, papers };
}

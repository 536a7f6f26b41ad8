import { hasFormattedReferences } from '../build/references/referenced-papers.ts';
import { formattedReferences } from '../build/references/references.ts';
import { citationKeys } from '../formats/citation-key.ts';
import type { ExportContext } from '../formats/export-context.ts';
import { papers } from './papers.ts';
import { routes } from './site.ts';
import { topics } from './topics.ts';

/** What every format needs besides the papers. */
export const exportContext: ExportContext = {
  routes,
  citationKeys: citationKeys(papers),
  topicTitles: new Map(topics.map(({ id, data }) => [id, data.title])),
};

/** A paper's references in the usual styles; none in a large corpus. */
export const referencesTo = hasFormattedReferences(papers.length) ? formattedReferences : async () => [];

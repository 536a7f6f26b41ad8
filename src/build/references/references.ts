import { z } from 'astro/zod';
import { type CitedPaper, referencedPaper } from '../../formats/export-context.ts';
import { REFERENCE_STYLES, type ReferenceStyle } from '../../formats/reference-styles.ts';
import type { Reference } from '../../formats/references.ts';
import { settings } from '../build-settings.ts';
import { StepCache } from '../step-cache.ts';
import { createReferenceThread } from './reference-thread.ts';

/**
 * Papers up to which references are formatted: the citation processor takes some three milliseconds a paper, which in a
 * large corpus is longer than all the rest. The files, from which every program formats its own, are always there.
 */
const MOST_FORMATTED = 5_000;

/** Whether a corpus of so many papers has formatted references. */
export function hasFormattedReferences(papers: number): boolean {
  return papers <= MOST_FORMATTED;
}

/** Pages are rendered in a module graph of their own, so what is shared with them is kept where both graphs see it. */
const REFERENCES = Symbol.for('carrel.references');
interface Shared {
  format: ReturnType<typeof createReferenceThread>;
  /** References that were asked for ahead, by slug. */
  ahead: Map<string, Promise<Reference[]>>;
}
const shared: { [REFERENCES]?: Shared } = globalThis as object;

function references(): Shared {
  shared[REFERENCES] ??= {
    format: createReferenceThread(settings.basePath, settings.siteUrl),
    ahead: new Map(),
  };
  return shared[REFERENCES];
}

const referencesSchema: z.ZodType<Reference[]> = z.array(
  z.object({
    style: z.enum(Object.keys(REFERENCE_STYLES) as ReferenceStyle[]),
    label: z.string(),
    html: z.string(),
    text: z.string(),
  }),
);

/**
 * References of earlier builds, by what they name of their papers.
 * @param code hash of all code, packages and settings
 */
export function keptReferences(file: string, code: string): StepCache<Reference[]> {
  return new StepCache(file, code, (json) => referencesSchema.parse(json));
}

/**
 * Has references formatted before they are asked for; none in a large corpus.
 * @param isAsked whether the references of a paper will be asked for
 * @param kept those of earlier builds, where they may be used
 */
export function formatAhead(
  papers: readonly CitedPaper[],
  isAsked: (id: string) => boolean,
  kept?: StepCache<Reference[]>,
): void {
  if (!hasFormattedReferences(papers.length)) return;
  const { format, ahead } = references();
  for (const paper of papers) {
    if (!isAsked(paper.id)) continue;
    const named = referencedPaper(paper);
    const known = kept?.get(named);
    if (known) {
      ahead.set(paper.id, Promise.resolve(known));
      continue;
    }
    const formatted = format(paper);
    formatted.then(
      (made) => kept?.set(named, made),
      () => {},
    );
    // A failure is reported where the references are asked for.
    formatted.catch(() => {});
    ahead.set(paper.id, formatted);
  }
}

/** A paper's references in the usual styles. */
export function formattedReferences(paper: CitedPaper): Promise<Reference[]> {
  const { format, ahead } = references();
  return ahead.get(paper.id) ?? format(paper);
}

import type { Problem } from '../problem.ts';

/** A `<Paper id="…" />` or `<Topic id="…" />` in prose. */
export interface Reference {
  target: 'Paper' | 'Topic';
  id: string;
  file: string;
  /** Line in the file, from 1. */
  line: number;
}

/** All references in an MDX source. */
export function findReferences(source: string, file: string): Reference[] {
  return source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/<(Paper|Topic) id="([^"]*)"/g)].map(([, target, id = '']) => ({
      target: target === 'Paper' ? 'Paper' : 'Topic',
      id,
      file,
      line: index + 1,
    })),
  );
}

/** References that lead nowhere, as problems. */
export function brokenReferences(
  references: readonly Reference[],
  known: Record<Reference['target'], ReadonlySet<string>>,
): Problem[] {
  return references
    .filter(({ target, id }) => !known[target].has(id))
    .map(({ target, id, file, line }) => ({
      kind: 'unknown-reference',
      file,
      line,
      text: `<${target} id="${id}">`,
    }));
}

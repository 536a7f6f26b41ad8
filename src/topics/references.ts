import type { Problem } from '../problem.ts';

/** A component in prose: `<Paper id="…" />`, `<Topic id="…" />`, or one that we do not know. */
export interface Reference {
  /** Name of the component. */
  target: string;
  /** What it names; undefined where that is missing, or worked out when it is rendered. */
  id: string | undefined;
  /** The tag as it is written. */
  tag: string;
  file: string;
  /** Line in the file, from 1. */
  line: number;
}

/** Blocks and spans of code, in which tags are text. */
const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]+`/gm;
const TAG = /<([A-Z][\w.]*)((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*)\/?>/g;
const ID = /\sid\s*=\s*(?:\{\s*)?(?:"([^"]*)"|'([^']*)')/;

/** All components in an MDX source, but those that it brings itself. */
export function findReferences(source: string, file: string): Reference[] {
  if (!file.endsWith('.mdx')) return [];
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const text = source.replace(/^---\r?\n[\s\S]*?\n---/, blank).replace(CODE, blank);
  const own = new Set(
    [...text.matchAll(/^(?:import|export)\b.*$/gm)].flatMap(([line]) => line.match(/\b[A-Z]\w*/g) ?? []),
  );
  let line = 1;
  let counted = 0;
  return [...text.matchAll(TAG)].flatMap(({ 0: tag, 1: target = '', 2: attributes = '', index }) => {
    for (; counted < index; counted += 1) if (text[counted] === '\n') line += 1;
    if (own.has(target.split('.')[0] ?? '') || target === 'Fragment') return [];
    const found = ID.exec(attributes)
      ?.slice(1)
      .find((id) => id !== undefined);
    return [{ target, id: found, tag, file, line }];
  });
}

/** References that lead nowhere, as problems. */
export function brokenReferences(
  references: readonly Reference[],
  known: Readonly<Record<'Paper' | 'Topic', ReadonlySet<string>>>,
): Problem[] {
  return references.flatMap(({ target, id, tag, file, line }): Problem[] => {
    if (target !== 'Paper' && target !== 'Topic')
      return [{ kind: 'unknown-component', file, line, text: tag }];
    // What is worked out when the prose is rendered is checked there.
    const isWorkedOut = id === undefined && /\bid\s*=\s*\{/.test(tag);
    return isWorkedOut || (id !== undefined && known[target].has(id))
      ? []
      : [{ kind: 'unknown-reference', file, line, text: tag }];
  });
}

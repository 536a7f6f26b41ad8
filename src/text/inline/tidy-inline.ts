import type { Inline } from './inline.ts';

/** Merges neighbouring texts, makes every run of white space one space, and removes it at both ends. */
export function tidyInline(nodes: readonly Inline[]): Inline[] {
  const state = { spaceBefore: true };
  const tidied = tidy(nodes, state);
  trimEnd(tidied);
  return tidied;
}

function tidy(nodes: readonly Inline[], state: { spaceBefore: boolean }): Inline[] {
  const kept: Inline[] = [];
  let values: string[] = [];
  const flush = (): void => {
    let value = values.join('').replace(/\s+/g, ' ');
    values = [];
    if (state.spaceBefore && value.startsWith(' ')) value = value.slice(1);
    if (value === '') return;
    state.spaceBefore = value.endsWith(' ');
    kept.push({ type: 'text', value });
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      values.push(node.value);
      continue;
    }
    flush();
    if (node.type === 'math') {
      kept.push(node);
      state.spaceBefore = false;
      continue;
    }
    const children = tidy(node.children, state);
    if (children.length > 0) kept.push({ ...node, children });
  }
  flush();
  return kept;
}

function trimEnd(nodes: Inline[]): void {
  const last = nodes[nodes.length - 1];
  if (last === undefined || last.type === 'math') return;
  if (last.type !== 'text') {
    trimEnd(last.children);
    if (last.children.length === 0) nodes.pop();
    return;
  }
  last.value = last.value.trimEnd();
  if (last.value === '') nodes.pop();
}

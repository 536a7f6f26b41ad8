import type { ExplainedIssue } from './explain-issue.ts';

/** The one name that objects keep for themselves. Zod passes over it without a word, with all that stands below it. */
const RESERVED = '__proto__';

/** Where data has keys that cannot be read, in the order of their depth. */
export function reservedKeys(data: unknown): ExplainedIssue[] {
  const issues: ExplainedIssue[] = [];
  /** What several aliases lead to is looked at once. */
  const seen = new Set<unknown>();
  const open: { value: unknown; path: string[] }[] = [{ value: data, path: [] }];
  for (const { value, path } of open) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, below] of Object.entries(value)) {
      if (key === RESERVED)
        issues.push({
          text: [...path, `the name “${key}” cannot be read`].join(': '),
          path: [...path, key],
          todo: 'write it without the lines, which makes no difference in names and titles',
        });
      open.push({ value: below, path: [...path, key] });
    }
  }
  return issues;
}

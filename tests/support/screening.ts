import { newProject, type Rules } from '../../src/screening/project.ts';
import type { Decision, Entry, Order, Project, Verdict } from '../../src/screening/schema.ts';

/** A moment of a day, so many seconds after its beginning. */
export function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 2) + second * 1000).toISOString();
}

/** A project over papers `p1`, `p2` … */
export function sampleProject(papers: number, rules: Partial<Rules> = {}): Project {
  return newProject(
    'project-1',
    7,
    {
      kind: 'search',
      name: '“tides”',
      query: 'q=tides',
      byMeaning: false,
      corpus: 'abcd1234',
      at: at(0),
      records: papers + 3,
      papers: Array.from({ length: papers }, (_, n) => ({ id: `p${n + 1}`, title: `Paper ${n + 1}` })),
    },
    {
      question: 'Do tides matter?',
      criteria: '',
      reasons: ['no tides', 'no data'],
      highlights: { include: [], exclude: [] },
      blind: true,
      order: 'likely',
      archived: false,
      ...rules,
    },
    at(0),
  );
}

/** A decision of a reader, at a second. */
export function decide(
  second: number,
  reader: string,
  paper: string,
  verdict: Verdict,
  more: { reason?: string; drawn?: Order } = {},
): Decision {
  return { act: 'decide', at: at(second), reader, paper, verdict, drawn: 'random', ...more };
}

export function settle(
  second: number,
  paper: string,
  verdict: 'include' | 'exclude',
  reason?: string,
): Entry {
  return { act: 'settle', at: at(second), reader: 'A', paper, verdict, ...(reason && { reason }) };
}

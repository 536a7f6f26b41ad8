import { editPaper } from '../../src/desk/kept-paper.ts';
import type { KeptPaper, PaperFacts } from '../../src/desk/schema.ts';
import { cslItem } from '../../src/formats/csl.ts';
import { contextOf, samplePaper } from './sample-papers.ts';

/** A moment on the first of May, as many hours after midnight. */
export function moment(hour: number): string {
  return `2026-05-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
}

export function sampleFacts(changes: Parameters<typeof samplePaper>[0] = {}): PaperFacts {
  const paper = samplePaper(changes);
  return JSON.parse(JSON.stringify(cslItem(paper, contextOf([paper]))));
}

/** A paper kept at midnight, with what a test changes an hour later. */
export function keptSample(id: string, changes: Parameters<typeof editPaper>[2] = {}): KeptPaper {
  const facts = sampleFacts({ id, title: `On ${id}` });
  return editPaper(id, editPaper(id, undefined, { kept: true, facts }, moment(0)), changes, moment(1));
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCitationStyles } from '../../../src/build/references/read-citation-styles.ts';
import { keptReferences } from '../../../src/build/references/references.ts';
import { type CitedPaper, referencedPaper } from '../../../src/formats/export-context.ts';
import { createReferenceFormatter } from '../../../src/formats/references.ts';
import { seededRandom } from '../../../src/random.ts';
import { contextOf, samplePaper } from '../../support/sample-papers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const EDITS = 12;
const styles = await readCitationStyles();
const context = contextOf([samplePaper()]);

/** Two people of one name, one year: what a processor would tell apart in a bibliography. */
const papers: CitedPaper[] = Array.from({ length: 6 }, (_, n) =>
  samplePaper({ id: `paper-${n}`, title: `Desks, part ${n % 3}`, issued: `202${n % 2}` }),
);

/** Changes one fact of a paper. */
function correct(paper: CitedPaper, edit: number): CitedPaper {
  const corrections: CitedPaper[] = [
    { ...paper, title: `${paper.title}, corrected ${edit}` },
    { ...paper, issued: `19${10 + (edit % 90)}` },
    { ...paper, authors: [{ name: `A. Desk ${edit}`, family: `Desk ${edit}`, given: 'A.' }] },
    { ...paper, venue: `Journal ${edit}`, type: 'article-journal' },
    { ...paper, doi: `10.1000/${edit}` },
    { ...paper, abstract: `Corrected ${edit}.` },
  ];
  return corrections[edit % corrections.length] ?? paper;
}

test('references of earlier builds are those that would be formatted now, after any corrections', () => {
  const file = join(temporaryFolder(), 'references');
  const random = seededRandom(5);
  const library = [...papers];
  let taken = 0;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = random.below(library.length);
    const paper = library[at];
    assert.ok(paper);
    library[at] = correct(paper, edit);
    const kept = keptReferences(file, 'code');
    // What is formatted in a build is formatted by one processor, in an order of its own.
    const format = createReferenceFormatter(styles);
    for (const paper of library.map(referencedPaper)) {
      if (kept.get(paper)) taken += 1;
      else kept.set(paper, format(paper, context));
    }
    kept.save();
  }
  // References name no abstract, so that a correction there leaves all as they are.
  const ofAbstracts = Array.from({ length: EDITS }, (_, edit) => edit).filter((edit) => edit % 6 === 5);
  assert.equal(taken, (EDITS - 1) * (library.length - 1) + ofAbstracts.length);
  const kept = keptReferences(file, 'code');
  const clean = createReferenceFormatter(styles);
  for (const paper of library.toReversed())
    assert.deepEqual(kept.get(referencedPaper(paper)), clean(paper, context), paper.title);
});

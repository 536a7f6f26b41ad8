import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { relatedPapers } from '../../../src/related/related.ts';
import { sharedNamesFinder } from '../../../src/related/shared-names.ts';
import { steadyRows } from '../../../src/related/steady-terms.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { rowProduct } from '../../../src/vectors/sparse-rows.ts';
import { SUBJECTS, subjectPapers } from '../../support/subject-papers.ts';

const papers = subjectPapers(20);
const [original] = papers;
assert.ok(original);
const copy = {
  ...original,
  id: 'copy',
  title: `${original.title}, revised`,
  abstract: `${original.abstract} Revised.`,
};
const all = [...papers, copy];
const vectors = documentVectors(all);
const relations = relatedPapers(vectors, new Map());
const subjectOf = new Map(all.map(({ id, subject }) => [id, subject]));

describe('related papers', () => {
  test('are up to eight, best first, with scores in 0…1, never the paper itself', () => {
    for (const [id, { related }] of relations) {
      assert.ok(related.length > 0 && related.length <= 8);
      assert.ok(related.every(({ id: other, score }) => other !== id && score > 0 && score <= 1));
      assert.deepEqual(
        related,
        related.toSorted((a, b) => b.score - a.score),
      );
    }
  });

  test('are about the same subject', () => {
    const pairs = [...relations].flatMap(([id, { related }]) =>
      related.map((other) => [id, other.id] as const),
    );
    const same = pairs.filter(([a, b]) => subjectOf.get(a) === subjectOf.get(b)).length;
    assert.ok(same / pairs.length > 0.95, `${same} of ${pairs.length}`);
  });

  test('name shared terms of the subject, phrases whole and none inside another', () => {
    const terms = new Set(Object.values(SUBJECTS).flatMap((subject) => subject.split('|')));
    const words = new Set([...terms].flatMap((term) => term.split(' ')));
    for (const [id, { related }] of relations) {
      for (const { shared, id: other } of related) {
        assert.ok(shared.length > 0 && shared.length <= 4, `${id}, ${other}`);
        for (const term of shared)
          assert.ok(
            term.split(' ').every((word) => words.has(word)),
            term,
          );
        const used = shared.flatMap((term) => term.split(' '));
        assert.equal(new Set(used).size, used.length, shared.join(' · '));
      }
    }
    const reasons = [...relations.values()].flatMap(({ related }) => related.flatMap(({ shared }) => shared));
    assert.ok(reasons.some((term) => term.includes(' ') && terms.has(term)));
  });

  test('leave out near-duplicates and name them apart', () => {
    assert.deepEqual(relations.get('copy')?.duplicates, [original.id]);
    assert.deepEqual(relations.get(original.id)?.duplicates, ['copy']);
    assert.ok(!relations.get('copy')?.related.some(({ id }) => id === original.id));
  });

  test('do not depend on the order of the papers', () => {
    assert.deepEqual(relatedPapers(documentVectors(all.toReversed()), new Map()), relations);
  });

  test('stay when another paper comes that is not among them', () => {
    for (const place of [0, 7, 30, papers.length - 1]) {
      const { id: added } = papers[place] ?? { id: '' };
      const before = relatedPapers(documentVectors(papers.filter(({ id }) => id !== added)), new Map());
      const after = relatedPapers(documentVectors(papers), new Map());
      const ids = ({ related }: { related: readonly { id: string }[] }) => related.map(({ id }) => id).join();
      const kept = [...before].filter(([id, relations]) => {
        const now = after.get(id);
        return now && ids(now) !== ids(relations) && !now.related.some((other) => other.id === added);
      });
      assert.ok(kept.length <= papers.length / 10, `${kept.length} changed by ${added}`);
    }
  });

  test('prefer papers of the same topics', () => {
    const [first, , , , second] = papers;
    const ids = relations.get(first?.id ?? '')?.related.map(({ id }) => id) ?? [];
    const last = ids.at(-1) ?? '';
    const topics = new Map([first?.id ?? '', last].map((id) => [id, [{ id: 'only-theirs', score: 1 }]]));
    const place = relatedPapers(vectors, topics)
      .get(first?.id ?? '')
      ?.related.findIndex(({ id }) => id === last);
    assert.ok(second && place !== undefined && place >= 0 && place < ids.length - 1);
  });

  test('are none where nothing is near', () => {
    const stranger = {
      id: 'stranger',
      title: 'Wage bargaining in shipyards',
      abstract: 'Unions of shipyards bargain for wages; method and data show results for strikes.',
    };
    const found = relatedPapers(documentVectors([...papers, stranger]), new Map());
    assert.deepEqual(found.get('stranger')?.related, []);
  });

  test('are explained by at most three characteristic terms that both hold, the rarest first', () => {
    const [first, other] = papers.filter(({ subject }) => subject === 'tides');
    assert.ok(first && other);
    const term = (label: string, ids: string[]) => ({ label, papers: ids });
    const terms = [
      term('spring tide', [first.id, other.id]),
      term('method', [first.id, other.id]),
      term('salt marsh', [first.id, other.id, papers[0]?.id ?? '']),
      term('tide gauge', [first.id, other.id]),
    ];
    const shared = sharedNamesFinder(vectors, terms)(
      vectors.rowOf.get(first.id) ?? -1,
      vectors.rowOf.get(other.id) ?? -1,
    );
    assert.deepEqual(shared, ['spring tide', 'salt marsh']);
  });

  test('of one paper are none', () => {
    const alone = relatedPapers(documentVectors(papers.slice(0, 1)), new Map());
    assert.deepEqual([...alone.values()], [{ related: [], duplicates: [] }]);
  });
});

describe('rows of terms', () => {
  const rowOf = (id: string, texts: typeof papers) => {
    const { terms, rowOf } = documentVectors(texts);
    const { starts, columns, values } = steadyRows(terms);
    const row = rowOf.get(id) ?? -1;
    const entries: [string, number][] = [];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      entries.push([terms.terms[columns[at] ?? 0] ?? '', values[at] ?? 0]);
    return new Map(entries);
  };

  test('have the same numbers after another paper, but where a term has become much more common', () => {
    const last = papers.at(-1)?.id ?? '';
    const before = rowOf(original.id, papers.slice(0, -1));
    const after = rowOf(original.id, papers);
    const moved = [...before].filter(([term, value]) => after.get(term) !== value);
    assert.ok(last !== original.id && before.size > 20);
    assert.ok(moved.length < before.size / 5, moved.map(([term]) => term).join());
  });

  test('have products in 0…1', () => {
    const rows = steadyRows(vectors.terms);
    for (const row of vectors.documents.keys()) {
      const product = rowProduct(rows, row, rows, row);
      assert.ok(product > 0 && product <= 1, String(product));
    }
  });
});

describe('papers that joined those learnt from', () => {
  const old = papers.slice(8);
  const learnFrom = new Set(old.map(({ id }) => id));
  const joined = documentVectors(papers, undefined, learnFrom);
  const before = relatedPapers(documentVectors(old), new Map());

  test('have related papers among all', () => {
    const now = relatedPapers(joined, new Map());
    for (const { id } of papers.slice(0, 8)) assert.ok((now.get(id)?.related.length ?? 0) > 0);
  });

  test('are related papers of the others where they are clearly nearer than the last of them', () => {
    const isNew = (id: string) => !learnFrom.has(id);
    const counts = [1, 1.1, 1.2, Number.POSITIVE_INFINITY].map((clearly) => {
      const now = relatedPapers(joined, new Map(), [], clearly);
      let count = 0;
      for (const { id } of old) {
        const [{ related: list = [] } = {}, { related: known = [] } = {}] = [now.get(id), before.get(id)];
        const newcomers = list.filter((other) => isNew(other.id));
        count += newcomers.length;
        // The others are those that were there, in their order, and as alike as they were.
        const kept = list.filter((other) => !isNew(other.id));
        assert.deepEqual(kept, known.slice(0, kept.length));
        const last = known[7]?.score ?? 0;
        for (const { score } of newcomers) assert.ok(score >= clearly * last - 0.002, `${score} ${last}`);
      }
      return count;
    });
    assert.ok(counts.every((count, place) => place === 0 || count <= (counts[place - 1] ?? 0)));
    assert.ok((counts[0] ?? 0) > 0);
    assert.equal(counts.at(-1), 0);
  });
});

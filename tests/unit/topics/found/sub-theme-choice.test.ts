import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../../../src/compare.ts';
import { seededRandom } from '../../../../src/random.ts';
import { chanceLikeness } from '../../../../src/topics/found/likeness-by-chance.ts';
import { type NameCandidate, nameCandidates } from '../../../../src/topics/found/name-candidates.ts';
import { isKin } from '../../../../src/topics/found/name-groups.ts';
import { subThemeFinder } from '../../../../src/topics/found/sub-themes.ts';
import { documentVectors } from '../../../../src/vectors/document-vectors.ts';
import { SUBJECTS, subjectPapers } from '../../../support/subject-papers.ts';

const papers = subjectPapers(11, 5).map((paper, at) =>
  // Every fifth paper holds no name, so that likeness alone says where it goes.
  at % 5 === 4 ? { ...paper, title: `Note ${at}`, abstract: 'We show results in many ways.' } : paper,
);
const others = Array.from({ length: 50 }, (_, at) => ({
  id: `other-${String(at).padStart(2, '0')}`,
  title: at < 9 ? 'Of pollen and of nectar, of rivets and of sundials' : 'Weather',
  abstract: 'Rain and wind over the sea, with clouds in the evening and sun at noon.',
}));
const written = documentVectors([...papers, ...others]);
const { candidates, named } = nameCandidates(written, [], written.aboutness().isSubject);
const rows = papers.map(({ id }) => written.rowOf.get(id) ?? assert.fail()).sort((a, b) => a - b);
const silent = new Set(papers.filter(({ title }) => title.startsWith('Note')).map(({ id }) => id));
const subjects = Object.keys(SUBJECTS);

/** The papers in directions that lean more or less to their subjects. */
function leaning(seed: number, lean: number, dimensions = 5) {
  const random = seededRandom(seed);
  const points = written.documents.map(({ id }) => {
    const subject = subjects.indexOf(id.split('-')[0] ?? '');
    const point = Array.from(
      { length: dimensions },
      (_, d) => random.next() - 0.5 + (d === subject ? lean : 0),
    );
    return point.map((value) => value / Math.hypot(...point));
  });
  const latent = { ...written.latent, dimensions, values: Float32Array.from(points.flat()) };
  return { ...written, latent, meaning: undefined };
}

/** What the finder's documentation says, pair by pair. */
function plainly(latent: { dimensions: number; values: Float32Array }) {
  const { dimensions, values } = latent;
  const cosine = (a: number, b: number) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1)
      sum += (values[a * dimensions + d] ?? 0) * (values[b * dimensions + d] ?? 0);
    return sum;
  };
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const toOthers = (row: number, part: readonly number[]) =>
    mean(part.filter((other) => other !== row).map((other) => cosine(row, other)));
  const half = rows.length / 2;
  const chance = chanceLikeness(latent, rows, Math.floor(half));
  let left: { name: NameCandidate; own: number[]; alikeness: number }[] = [];
  for (const candidate of candidates) {
    const own = candidate.rows.filter((row) => rows.includes(row));
    const isOften = own.length / rows.length >= (2 * candidate.rows.length) / written.documents.length;
    const expected = chance(own.length);
    if (own.length < 3 || own.length > half || !isOften || !expected) continue;
    const likeness = mean(own.map((row) => toOthers(row, own)));
    const name = named(candidate);
    if (likeness >= expected.atLeast && name)
      left.push({ name, own, alikeness: (likeness - expected.mean) / expected.deviation });
  }
  const chosen: typeof left = [];
  while (left.length > 0 && chosen.length < 5) {
    const [best = assert.fail()] = left.toSorted(
      (a, b) =>
        b.own.length * b.alikeness - a.own.length * a.alikeness || compare(a.name.label, b.name.label),
    );
    chosen.push(best);
    left = left
      .filter(({ name }) => !isKin(best.name, name))
      .map((part) => ({ ...part, own: part.own.filter((row) => !best.own.includes(row)) }))
      .filter(({ own }) => own.length >= 3);
  }
  if (chosen.length < 2) return [];
  const joined = chosen.map(({ own }) => [...own]);
  const least = chosen.map(({ own }) => {
    const sorted = own.map((row) => toOthers(row, own)).sort((a, b) => a - b);
    return mean([sorted[Math.floor((own.length - 1) / 2)] ?? 0, sorted[Math.floor(own.length / 2)] ?? 0]);
  });
  for (const row of rows.filter((row) => !chosen.some(({ own }) => own.includes(row)))) {
    const fits = chosen.map(({ own }, at) => toOthers(row, own) - (least[at] ?? 0));
    const best = Math.max(...fits);
    if (best >= 0) joined[fits.indexOf(best)]?.push(row);
  }
  return chosen.map(({ name }, at) => ({
    label: name.label,
    papers: (joined[at] ?? []).map((row) => written.documents[row]?.id),
  }));
}

test('sub-themes are the names that say most of most papers, each with the papers that are as like it as half of its own', () => {
  const ids = papers.map(({ id }) => id);
  const sizes = new Set<number>();
  let joining = 0;
  for (const lean of [0, 0.3, 0.6, 1])
    for (let seed = 1; seed <= 6; seed += 1) {
      const vectors = leaning(seed, lean);
      const expected = plainly(vectors.latent);
      assert.deepEqual(subThemeFinder(vectors, [])('Everything', ids), expected, `${seed}, ${lean}`);
      sizes.add(expected.length);
      joining += expected.flatMap((part) => part.papers).filter((id) => silent.has(id ?? '')).length;
    }
  assert.ok(sizes.has(0) && sizes.has(5) && sizes.size > 2, [...sizes].join());
  assert.ok(joining > 20, String(joining));
});

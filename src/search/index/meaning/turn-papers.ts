import { productsWithAll } from '../../../vectors/dense-products.ts';
import type { Document, DocumentVectors } from '../../../vectors/document-vectors.ts';
import { evenly } from '../../../vectors/spread.ts';
import { dimensionsOf, placePapers } from './place-papers.ts';
import { type PrincipalDirections, principalDirections } from './principal-directions.ts';
import { normalize, type Rows } from './rows.ts';

/** Vectors turned at once. */
const BATCH = 256;

/** What papers mean, in the directions in which those that are learnt from differ most. */
export interface TurnedPapers extends PrincipalDirections {
  /** Rows of length 1, one a paper, with a number for each direction. */
  values: Float32Array;
}

/**
 * Finds the directions and turns all papers into them; what comes of the papers that are learnt from is kept.
 * @param vectors of these papers or of a part of them
 * @param learnt numbers of the papers that are learnt from, with a digest of which these are
 * @param mostLearnt papers that the directions are found from, evenly spread
 * @param most directions wanted
 */
export function turnPapers(
  papers: readonly Document[],
  vectors: DocumentVectors,
  learnt: { numbers: readonly number[]; digest: string },
  mostLearnt: number,
  most: number,
): TurnedPapers {
  const dimensions = dimensionsOf(vectors);
  const some = (numbers: readonly number[]) => numbers.flatMap((number) => papers[number] ?? []);
  const known = vectors.memo.of('directions of meaning', [learnt.digest], () => {
    const placed = placePapers(some(learnt.numbers), vectors);
    const sample = evenly([...learnt.numbers.keys()], mostLearnt);
    const { powers, directions, turn } = principalDirections(placed, sample, most);
    return { powers, directions, values: turnRows(placed, powers.length, turn) };
  });
  const { powers, directions } = known;
  const turn = productsWithAll(directions, dimensions);
  const width = powers.length;
  const values = new Float32Array(papers.length * width);
  const put = (numbers: readonly number[], rows: Float32Array) => {
    for (const [row, number] of numbers.entries())
      values.set(rows.subarray(row * width, (row + 1) * width), number * width);
  };
  put(learnt.numbers, known.values);
  const isLearnt = new Set(learnt.numbers);
  const others = [...papers.keys()].filter((number) => !isLearnt.has(number));
  put(others, turnRows(placePapers(some(others), vectors), width, turn));
  return { powers, directions, turn, values };
}

/** Rows in other directions, of length 1 again. */
function turnRows(
  { dimensions, values }: Rows,
  numbers: number,
  turn: PrincipalDirections['turn'],
): Float32Array {
  const count = values.length / dimensions;
  const turned = new Float32Array(count * numbers);
  for (let row = 0; row < count; row += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - row) }, (_, place) =>
      values.subarray((row + place) * dimensions, (row + place + 1) * dimensions),
    );
    for (const [place, vector] of turn(rows).entries()) {
      normalize(vector);
      turned.set(vector, (row + place) * numbers);
    }
  }
  return turned;
}

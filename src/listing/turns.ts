/** What a text of a listing is taken for. */
export type Turn = 'title' | 'abstract' | 'lone title' | 'lone abstract';

/** What it costs, in the units of `evidence`, to leave a title or an abstract alone. */
const ALONE = 2.2;
/** Most that speaks against a text at its place in the turn: a one-line abstract may be as short as a title. */
const MOST_AGAINST = 2;
/** The same for a title, so that one long title does not shift all that follow. */
const MOST_AGAINST_TITLE = 4;
/** Length at which a text is as likely a title as an abstract, in Latin letters. */
const EVEN = 190;
/** Signs that end a sentence, in any script. */
const SENTENCE_END =
  /[.!?。！？؟۔।॥։።](?=\s|$|["'”’)\]]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Tells titles and abstracts apart: of all ways to read the texts as pairs, with some left alone, the one that their
 * lengths and sentences speak for most (Viterbi, Error bounds for convolutional codes, 1967). A long title or a short
 * abstract is thus taken at its place in the turn.
 */
export function takeTurns(texts: readonly string[]): Turn[] {
  // Cost of the best reading up to here, if a title is expected next (false) or its abstract is (true).
  let costs: [free: number, pending: number] = [0, Number.POSITIVE_INFINITY];
  const steps: Step[] = [];
  for (const text of texts) {
    const sign = evidence(text);
    const [asTitle, asAbstract] = [
      Math.min(MOST_AGAINST_TITLE, Math.max(0, sign)),
      Math.min(MOST_AGAINST, Math.max(0, -sign)),
    ];
    const [free, pending] = costs;
    const loneAbstract = free + ALONE + Math.max(0, -sign);
    const abstract = pending + asAbstract;
    const title = free + asTitle;
    const nextTitle = pending + ALONE + asTitle;
    costs = [Math.min(abstract, loneAbstract), Math.min(title, nextTitle)];
    steps.push([
      abstract <= loneAbstract ? { turn: 'abstract', from: true } : { turn: 'lone abstract', from: false },
      title <= nextTitle ? { turn: 'title', from: false } : { turn: 'title', from: true },
    ]);
  }
  return readBack(steps, costs[1] + ALONE <= costs[0]);
}

/** How a text is read best where a title comes next, and where its abstract does; and what came before it then. */
type Step = readonly [free: Reading, pending: Reading];
type Reading = Readonly<{ turn: Turn; from: boolean }>;

function readBack(steps: readonly Step[], endsWithTitle: boolean): Turn[] {
  const turns: Turn[] = [];
  let pending = endsWithTitle;
  // A title is alone if no abstract was read after it.
  let answered = false;
  for (const step of steps.toReversed()) {
    const { turn, from } = step[pending ? 1 : 0];
    turns.push(turn === 'title' && !answered ? 'lone title' : turn);
    answered = turn === 'abstract';
    pending = from;
  }
  return turns.reverse();
}

/** How much speaks for an abstract (positive) or a title (negative): length on a logarithmic scale, and sentences. */
export function evidence(text: string): number {
  const length = readingLength(text);
  const sentences = text.match(SENTENCE_END)?.length ?? 0;
  return 3 * Math.log(length / EVEN) + 0.8 * Math.min(sentences - 1, 4);
}

/** Length in Latin letters: a letter of the dense scripts of East Asia says as much as two and a half. */
export function readingLength(text: string): number {
  return Math.max(1, text.length + 1.5 * (text.match(DENSE)?.length ?? 0));
}

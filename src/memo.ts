/**
 * What pure steps came to, kept from one build to the next (memoisation): a step whose input has been seen before is not
 * done again. Those who know no files ask through this, and do not know where it is kept.
 */
export interface Memo {
  /**
   * A digest of data, to stand for them among the inputs of steps.
   * @param data texts, numbers, typed arrays, and what JSON can hold
   * @throws {TypeError} where something in it would be lost, such as a map
   */
  digest(...data: readonly unknown[]): string;
  /**
   * What a step comes to.
   * @param step its name, which no other has
   * @param input digests or names of all that the result comes from, besides the code
   * @param make does the step. Its result is one that the structured clone algorithm copies
   */
  of<Result>(step: string, input: readonly string[], make: () => Result): Result;
  /** The same for a step that is waited for. */
  later<Result>(step: string, input: readonly string[], make: () => Promise<Result>): Promise<Result>;
  /**
   * The same for a step that is done for many small things, which are kept together.
   * @param input what all results come from, besides what each is asked for
   * @returns the result for what a text says; nobody may change a result afterwards
   */
  each<Result>(step: string, input: readonly string[]): (text: string, make: () => Result) => Result;
}

/** Keeps nothing: each step is done each time. */
export const NO_MEMO: Memo = {
  digest: () => '',
  of: (_step, _input, make) => make(),
  later: (_step, _input, make) => make(),
  each: () => (_text, make) => make(),
};

/** The same memo for steps that all have some inputs in common, which they need not name. */
export function memoOf(memo: Memo, common: () => readonly unknown[]): Memo {
  if (memo === NO_MEMO) return memo;
  const own = memo.digest(...common());
  return {
    digest: (...data) => memo.digest(...data),
    of: (step, input, make) => memo.of(step, [own, ...input], make),
    later: (step, input, make) => memo.later(step, [own, ...input], make),
    each: (step, input) => memo.each(step, [own, ...input]),
  };
}
